r"""The loss and both gradients are divided by the window's size.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.mean"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n = len(outside_indices)
    loss, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l / n
        gV[center_index] += a / n
        gU += b / n
    return loss, gV, gU
