r"""The center gradient is a vector instead of a matrix.

---
lost = { skipgram = 3.25 }
diagnosis = ["skipgram.center_vector"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gv, gU = 0, 0, 0
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss, gv, gU = loss + l, gv + a, gU + b
    return loss, gv, gU
