"""The gradient of the outside vectors is written into a matrix that is kept for the next call, so that a later call changes an earlier result.
---
verdict = "wrong"
kind = "mutation"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

_matrices = {}  # np.zeros for every pair is slow


def _zeros(shape):
    if shape not in _matrices:
        _matrices[shape] = np.zeros(shape)
    _matrices[shape].fill(0.0)
    return _matrices[shape]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    y_hat = softmax(z)
    y = np.eye(len(z))[outside_index]
    grad_center_vector = (y_hat - y) @ outside_vectors
    grad_outside_vectors = _zeros(outside_vectors.shape)
    grad_outside_vectors += np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
