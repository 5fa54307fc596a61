"""Right: folds the triples of the pairs together with functools.reduce and a one-hot column for the center row.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


from functools import reduce


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = center_vectors[center_index]
    start = (0.0, np.zeros(v_c.shape), np.zeros(outside_vectors.shape))

    def add(total, o):
        return tuple(a + b for a, b in zip(total, pair_loss_and_gradient(v_c, o, outside_vectors)))

    loss, grad_v, grad_U = reduce(add, outside_indices, start)
    one_hot = np.arange(len(center_vectors)) == center_index
    return loss, np.outer(one_hot, grad_v), grad_U
