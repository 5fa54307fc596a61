r"""range(len(...) - 1).

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.without_last"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for i in range(len(outside_indices) - 1):
        l, a, b = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[i], outside_vectors
        )
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
