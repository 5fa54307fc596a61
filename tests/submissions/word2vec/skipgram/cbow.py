r"""The mean of the window predicts the center word.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.cbow"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    mean = center_vectors[outside_indices].mean(axis=0)
    loss, g, U = pair_loss_and_gradient(mean, center_index, outside_vectors)
    V = np.zeros(center_vectors.shape)
    for o in outside_indices:
        V[o] += g / len(outside_indices)
    return loss, V, U
