"""The gradient arrays are kept between calls and only added to, like .grad in PyTorch without zero_grad(). Shows from the second call with the same shape on.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient,
    grads={},
):
    key = center_vectors.shape
    if key not in grads:
        grads[key] = (np.zeros(key), np.zeros(key))
    grad_V, grad_U = grads[key]

    loss = 0.0
    for o in outside_indices:
        pair_loss, g_v, g_U = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += pair_loss
        grad_V[center_index] += g_v
        grad_U += g_U
    return loss, grad_V.copy(), grad_U.copy()
