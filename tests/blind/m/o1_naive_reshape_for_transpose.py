"""The outer product is formed the wrong way round, shape (dim, n_words), and brought to the shape of U by reshape instead
of by a transposition, which scrambles its entries. Shows whenever dim is larger than 1.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.matmul(outside_vectors, center_vector)
    y_hat = softmax(scores)
    y_hat[outside_index] -= 1  # y_hat - y from here on
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    grad_center_vector = np.matmul(outside_vectors.T, y_hat)
    # v_c (y_hat - y)^T comes out lying on its side: give it the shape of U
    grad_outside_vectors = np.outer(center_vector, y_hat).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
