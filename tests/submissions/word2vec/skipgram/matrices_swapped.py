r"""U and V have changed places.

---
lost = { skipgram = 7.0 }
diagnosis = ["skipgram.matrices_swapped"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, outside_vectors, center_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
