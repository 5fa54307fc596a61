r"""Each pair is counted both ways.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.both_directions"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    for o in outside_indices:
        for i, j in ((c, o), (o, c)):
            x, g, G = pair(V[i], j, U)
            loss += x
            gV[i] += g
            gU += G
    return loss, gV, gU
