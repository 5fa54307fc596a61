"""Takes a gradient step of 0.025 on the center vector after every pair of the window, as an online trainer does, so that the later pairs are evaluated at a moved v_c; only the first pair is right.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    alpha = 0.025
    v = np.array(center_vectors[center_index])
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        J, g_v, g_U = pair_loss_and_gradient(v, o, outside_vectors)
        loss += J
        grad_V[center_index] += g_v
        grad_U += g_U
        v = v - alpha * g_v
    return loss, grad_V, grad_U
