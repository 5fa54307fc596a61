r"""The center vector is looked up in the outside vectors.

---
lost = { skipgram = 7.0 }
diagnosis = ["skipgram.center_from_U"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    v_c = outside_vectors[center_index]
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
