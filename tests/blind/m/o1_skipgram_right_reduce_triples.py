"""Adds the triples with functools.reduce and a helper that adds entry by entry, always into new arrays; dJ/dV is an outer
product of a unit vector and the summed gradient.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


from functools import reduce


def add_triples(a, b):
    return tuple(x + y for x, y in zip(a, b, strict=True))


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    n_words, dim = center_vectors.shape
    start = (0.0, np.zeros(dim), np.zeros(outside_vectors.shape))
    triples = (pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices)
    loss, grad_center, grad_outside = reduce(add_triples, triples, start)
    unit = np.zeros(n_words)
    unit[center_index] = 1.0
    return loss, np.outer(unit, grad_center), grad_outside
