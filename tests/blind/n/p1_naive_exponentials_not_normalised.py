"""The exponentials of the shifted scores are taken for the probabilities: the division by their sum is forgotten in y_hat. Both gradients are wrong for every input, except where all other words have probability zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    scores = outside_vectors @ center_vector
    scores = scores - np.max(scores)  # for large numbers
    y_hat = np.exp(scores)
    loss = -scores[outside_index] + np.log(np.sum(y_hat))

    y = np.zeros(n_words)
    y[outside_index] = 1
    delta = y_hat - y
    grad_center_vector = np.dot(outside_vectors.T, delta)
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
