r"""Four words, whatever the window holds.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.fixed_window"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    for o in outside_indices[:4]:
        x, g, G = pair(V[c], o, U)
        loss += x
        gV[c] += g
        gU += G
    return loss, gV, gU
