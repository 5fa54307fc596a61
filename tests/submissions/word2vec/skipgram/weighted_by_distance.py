r"""Near words count more, as in GloVe.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.weighted_by_distance"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    h = len(outside_indices) // 2
    for j, o in enumerate(outside_indices):
        x, g, G = pair(V[c], o, U)
        f = 1 / (h - j if j < h else j - h + 1)
        loss += f * x
        gV[c] += f * g
        gU += f * G
    return loss, gV, gU
