r"""The gradient is put into the matrix as a flat list, one place after the other word.

---
lost = { skipgram = 2.5 }
diagnosis = ["any.entries_moved"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n, d = center_vectors.shape
    loss, center, grad_U = 0.0, np.zeros(d), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, grad_v, grad_u = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        loss += pair_loss
        center += grad_v
        grad_U += grad_u
    flat = np.zeros(n * d)
    flat[center_index * (d - 1) : center_index * (d - 1) + d] = center
    return loss, flat.reshape(n, d), grad_U
