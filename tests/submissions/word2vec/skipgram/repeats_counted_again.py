r"""Each word is multiplied by its count, at each place.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.repeats_left_out"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    words = list(outside_indices)
    for o in words:
        x, g, G = pair(V[c], o, U)
        n = words.count(o)
        loss += n * x
        gV[c] += n * g
        gU += n * G
    return loss, gV, gU
