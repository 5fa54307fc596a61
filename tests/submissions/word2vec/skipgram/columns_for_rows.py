r"""dJ/dV is filled row by row with the sizes exchanged.

---
lost = { skipgram = 8.0 }
diagnosis = ["skipgram.row_of_another_length"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V = 0.0, np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    grad_V = np.zeros(center_vectors.T.shape)
    center_row = center_index % len(grad_V)
    for o in outside_indices:
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += a
        grad_V[center_row] = b
        grad_U += c
    return loss, grad_V, grad_U
