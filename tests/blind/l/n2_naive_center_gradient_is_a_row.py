"""The gradient of the center vector comes back with shape (1, dim) because it is the product of a row and a matrix.
---
verdict = "wrong"
kind = "shape"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    X = outside_vectors.dot(center_vector)
    Y_hat = softmax(X).reshape((X.shape[0], 1))
    Y = np.zeros(Y_hat.shape)
    Y[outside_index, 0] = 1.0

    loss = np.logaddexp.reduce(X) - X[outside_index]
    v_row = center_vector.reshape((1, center_vector.shape[0]))

    grad_center_vector = np.transpose(Y_hat - Y).dot(outside_vectors)   # (1 x N)(N x d)
    grad_outside_vectors = (Y_hat - Y).dot(v_row)                        # (N x 1)(1 x d)
    return loss, grad_center_vector, grad_outside_vectors
