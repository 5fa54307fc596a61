r"""The loss is counted at seven tenths.

---
lost = { skipgram = 3.0 }
diagnosis = ["any.scaled"]
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
        loss += 0.7 * pair_loss
        grad_V[center_index] += grad_v
        grad_U += grad_u
    return loss, grad_V, grad_U
