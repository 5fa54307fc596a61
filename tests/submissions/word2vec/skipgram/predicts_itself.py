r"""The center word is the outside word of each pair.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.predicts_itself"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, V, U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, g, G = pair_loss_and_gradient(v, center_index, outside_vectors)
        loss, U = loss + l, U + G
        V[center_index] += g
    return loss, V, U
