"""The array for the gradient of U is allocated once for each shape and reused by later calls. Each call returns the right numbers, but the next call with the same shape overwrites the gradient that was returned before.
---
verdict = "wrong"
kind = "other"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


_BUFFERS = {}


def _buffer(shape):
    """Allocating a (n_words, dim) array on every call is slow, so keep it."""
    if shape not in _BUFFERS:
        _BUFFERS[shape] = np.empty(shape)
    return _BUFFERS[shape]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    top = scores.max()
    weights = np.exp(scores - top)
    total = weights.sum()
    loss = np.log(total) + top - scores[outside_index]

    residual = weights / total
    residual[outside_index] -= 1.0

    grad_outside = _buffer(outside_vectors.shape)
    np.multiply(residual[:, np.newaxis], center_vector, out=grad_outside)
    return loss, residual @ outside_vectors, grad_outside
