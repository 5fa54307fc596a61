"""Unusual: a functional fold over signed (word, sign) pairs that never writes into an array; dJ/dU grows by masks.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

from functools import reduce
from itertools import chain


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = np.arange(len(outside_vectors))

    def add(sofar, pair):
        word, sign = pair
        loss, dv, per_row = sofar
        x = sign * np.dot(outside_vectors[word], center_vector)
        pull = -sign * np.exp(-np.logaddexp(0.0, x))
        return (
            loss + np.logaddexp(0.0, -x),
            dv + pull * outside_vectors[word],
            per_row + pull * (rows == word),
        )

    pairs = chain([(outside_index, 1.0)], ((k, -1.0) for k in negative_indices))
    start = (0.0, np.zeros(center_vector.shape), np.zeros(len(rows)))
    loss, dv, per_row = reduce(add, pairs, start)
    return loss, dv, np.outer(per_row, center_vector)
