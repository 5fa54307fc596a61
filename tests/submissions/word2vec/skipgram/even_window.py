r"""Windows always have 2m words.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.even_window"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, V, U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    m = len(outside_indices) // 2
    for j in range(2 * m):
        o = outside_indices[j]
        l, g, G = pair_loss_and_gradient(v, o, outside_vectors)
        loss, U = loss + l, U + G
        V[center_index] += g
    return loss, V, U
