"""Unusual: no loop statement: map gives the triples, zip turns them round, and a one-hot outer product puts the row into dJ/dV.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

from functools import partial


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    pair = partial(pair_loss_and_gradient, center_vectors[center_index])
    losses, rows, matrices = zip(*map(lambda o: pair(o, outside_vectors), outside_indices))
    one_hot = (np.arange(center_vectors.shape[0]) == center_index) * 1.0
    return sum(losses), np.outer(one_hot, np.sum(rows, axis=0)), np.sum(matrices, axis=0)
