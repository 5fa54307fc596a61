r"""gV[0] instead of gV[center_index].

---
lost = { skipgram = 2.5 }
diagnosis = ["skipgram.center_in_first_row"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        gV[0] += a
        gU += b
    return loss, gV, gU
