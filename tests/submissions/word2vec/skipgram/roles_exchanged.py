r"""Each outside word predicts the center word, with U and V exchanged.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.roles_exchanged"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, V, U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, g, G = pair_loss_and_gradient(outside_vectors[o], center_index, center_vectors)
        loss, V = loss + l, V + G
        U[o] += g
    return loss, V, U
