r"""The pair function gets V twice.

---
lost = { skipgram = 7.0 }
diagnosis = ["skipgram.V_for_U"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    for o in outside_indices:
        x, g, G = pair(V[c], o, V)
        loss += x
        gV[c] += g
        gU += G
    return loss, gV, gU
