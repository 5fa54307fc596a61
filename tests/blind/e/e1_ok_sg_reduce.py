"""Right: functools.reduce over the window with triples added entry by entry, row c through an outer product with a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""

from functools import reduce


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    def plus(left, right):
        return tuple(a + b for a, b in zip(left, right))

    triples = [pair_loss_and_gradient(center_vectors[center_index, :], o, outside_vectors) for o in outside_indices]
    loss, grad_v, grad_U = reduce(plus, triples)
    e_c = np.zeros(center_vectors.shape[0])
    e_c[center_index] = 1.0
    return loss, np.outer(e_c, grad_v), np.array(grad_U)
