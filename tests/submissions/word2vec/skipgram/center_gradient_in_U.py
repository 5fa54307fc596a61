r"""Each pair's center gradient lands in the matrix for U.

---
lost = { skipgram = 2.5 }
diagnosis = ["skipgram.center_gradient_in_U"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, V, U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, g, G = pair_loss_and_gradient(v, o, outside_vectors)
        loss += l
        V[center_index] += g
        U[o] += g
    return loss, V, U
