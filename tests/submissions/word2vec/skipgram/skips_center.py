r"""if o == center_index: continue.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.skips_center"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        if o == center_index:
            continue
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
