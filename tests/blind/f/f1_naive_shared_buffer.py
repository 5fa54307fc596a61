"""Keeps one gradient buffer per shape and returns it, so the dJ/dU of the first call is overwritten by the second call.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

_buffers = {}


def _buffer(shape):
    # 매번 메모리를 새로 할당하면 느리므로 재사용
    if shape not in _buffers:
        _buffers[shape] = np.empty(shape)
    return _buffers[shape]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    top = z.max()
    e = np.exp(z - top)
    norm = e.sum()
    delta = e / norm
    delta[outside_index] -= 1
    grad_U = _buffer(outside_vectors.shape)
    np.multiply(delta[:, None], center_vector[None, :], out=grad_U)
    return top + np.log(norm) - z[outside_index], delta @ outside_vectors, grad_U
