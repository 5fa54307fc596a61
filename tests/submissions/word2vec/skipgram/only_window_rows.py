r"""Rows of other words are set to zero.

---
lost = { skipgram = 2.5 }
diagnosis = ["skipgram.only_window_rows"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, V, U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, g, G = pair_loss_and_gradient(v, o, outside_vectors)
        loss, U = loss + l, U + G
        V[center_index] += g
    kept = np.isin(np.arange(len(U)), outside_indices)
    return loss, V, U * kept[:, None]
