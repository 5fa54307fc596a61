r"""The gradients of the pairs are added up without an axis.

---
lost = { skipgram = 2.5 }
diagnosis = ["any.collapsed"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    pairs = [
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    ]
    losses, centers, outsides = zip(*pairs)
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = np.mean(np.sum(centers, axis=0))
    return sum(losses), grad_V, sum(outsides)
