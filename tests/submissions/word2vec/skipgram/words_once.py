r"""np.unique of the window.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.words_once"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in np.unique(outside_indices):
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], int(o), outside_vectors)
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
