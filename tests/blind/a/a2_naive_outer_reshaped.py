"""dJ/dU is built with words as columns, as v_c (y_hat - y)^T of shape (dim, n_words), and then reshaped instead of transposed, which scrambles the entries (one dimension comes out right).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n, d = outside_vectors.shape
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    y = np.zeros(n)
    y[outside_index] = 1
    loss = np.logaddexp.reduce(z) - z[outside_index]
    gradCenter = outside_vectors.T @ (y_hat - y)
    gradOutside = np.dot(center_vector.reshape(d, 1), (y_hat - y).reshape(1, n))
    gradOutside = gradOutside.reshape(outside_vectors.shape)
    return loss, gradCenter, gradOutside
