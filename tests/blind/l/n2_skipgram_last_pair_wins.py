"""The row of the center word is assigned anew for every pair, so that only the gradient of the last word of the window is left.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0.0
    grad_V = np.zeros_like(center_vectors)
    grad_U = np.zeros_like(outside_vectors)
    for o in outside_indices:
        cost, g_v, g_u = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        total += cost
        grad_V[center_index] = g_v
        grad_U += g_u
    return total, grad_V, grad_U
