"""The outer product is taken the wrong way round, shape (dim, n_words), and then brought to the right shape by `reshape`, which is no transpose: the entries stand in the wrong places. Shows with two dimensions or more.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    scores = scores - np.max(scores)
    y_hat = softmax(scores)
    y = np.zeros(y_hat.shape)
    y[outside_index] = 1
    delta = y_hat - y

    loss = np.log(np.exp(scores).sum()) - scores[outside_index]
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(center_vector, delta)
    # has to have the shape of U
    grad_outside_vectors = grad_outside_vectors.reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
