r"""One array gets two names, and holds the sum of both gradients.

---
lost = { skipgram = 4.5 }
diagnosis = ["skipgram.one_array"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center = grad_outside = np.zeros_like(center_vectors)
    for o in outside_indices:
        one, g_v, g_U = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += one
        grad_center[center_index] += g_v
        grad_outside += g_U
    return loss, grad_center, grad_outside
