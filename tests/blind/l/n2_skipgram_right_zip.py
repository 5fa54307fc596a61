"""The triples of all pairs are transposed with zip and each kind is summed with sum.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    losses, gcs, gos = zip(*[pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices])
    grad_V = np.zeros_like(center_vectors)
    grad_V[center_index] = np.sum(gcs, axis=0)
    return sum(losses), grad_V, np.sum(gos, axis=0)
