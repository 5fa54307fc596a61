r"""Row c of the gradient of U goes into V.

---
lost = { skipgram = 2.5 }
diagnosis = ["skipgram.outside_gradient_in_V"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    for o in outside_indices:
        x, g, G = pair(V[c], o, U)
        loss += x
        gV[c] += G[c]
        gU += G
    return loss, gV, gU
