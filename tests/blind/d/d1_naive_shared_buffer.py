"""Values are right, but dJ/dU is written into a module-level buffer that is reused, so a second call of the same size overwrites the result of the first.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

_buffers = {}


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    shape = outside_vectors.shape
    if shape not in _buffers:
        _buffers[shape] = np.empty(shape)
    G = _buffers[shape]  # allocate only once, it is faster
    z = outside_vectors @ center_vector
    p = softmax(z)
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    p[outside_index] -= 1
    np.multiply(p[:, None], center_vector, out=G)
    return loss, p @ outside_vectors, G
