"""Two arrays for the gradients are kept between the calls and cleared at the beginning, so a second call overwrites the gradients that the first one returned. Shows when the first result is looked at after a second call with the same shape.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""
_scratch = {}


def _zeros(name, shape):
    """np.zeros was half of my running time"""
    if (name, shape) not in _scratch:
        _scratch[name, shape] = np.empty(shape)
    _scratch[name, shape].fill(0.0)
    return _scratch[name, shape]


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_V = _zeros("V", center_vectors.shape)
    grad_U = _zeros("U", outside_vectors.shape)
    for o in outside_indices:
        l, gv, gu = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_V[center_index] += gv
        grad_U += gu
    return loss, grad_V, grad_U
