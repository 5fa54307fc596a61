"""Right: collects all triples first, transposes them with zip and sums each; an empty window is treated by itself.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    if len(outside_indices) == 0:
        return 0.0, grad_V, grad_U
    triples = [pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices]
    losses, gv, gU = zip(*triples)
    grad_V[center_index] = np.sum(gv, axis=0)
    return sum(losses), grad_V, np.sum(gU, axis=0)
