r"""Both gradients together are cut down to the length 3/2.

---
lost = { skipgram = 4.5 }
diagnosis = ["any.stretched"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, grad_v, grad_u = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        loss += pair_loss
        grad_V[center_index] += grad_v
        grad_U += grad_u
    length = np.sqrt((grad_V**2).sum() + (grad_U**2).sum())
    factor = min(1.0, 1.5 / max(length, 1e-12))
    return loss, factor * grad_V, factor * grad_U
