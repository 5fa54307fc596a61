r"""= where += belongs, three times.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.only_last"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    gV = np.zeros(center_vectors.shape)
    for o in outside_indices:
        loss, gV[center_index], gU = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
    return loss, gV, gU
