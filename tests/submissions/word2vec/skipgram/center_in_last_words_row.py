r"""The gradient goes to the row of the loop's variable.

---
lost = { skipgram = 2.5 }
diagnosis = ["skipgram.center_in_another_row"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    total = np.zeros(V.shape[1])
    for o in outside_indices:
        x, g, G = pair(V[c], o, U)
        loss += x
        total += g
        gU += G
    gV[o] = total
    return loss, gV, gU
