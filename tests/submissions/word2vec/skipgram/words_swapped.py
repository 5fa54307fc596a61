r"""The window's words predict the center word, as in the other model.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.words_swapped"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(center_vectors[o], center_index, outside_vectors)
        loss += l
        gV[o] += a
        gU += b
    return loss, gV, gU
