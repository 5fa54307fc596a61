"""Unusual: the triples of the pairs are added by functools.reduce, and the row of V is set by an outer product with a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    from functools import reduce

    triples = (
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    )
    zero = (0.0, np.zeros(center_vectors.shape[1]), np.zeros(outside_vectors.shape))
    loss, row, grad_U = reduce(lambda a, b: tuple(p + q for p, q in zip(a, b)), triples, zero)
    one_hot = np.zeros(len(center_vectors))
    one_hot[center_index] = 1.0
    return loss, np.outer(one_hot, row), grad_U
