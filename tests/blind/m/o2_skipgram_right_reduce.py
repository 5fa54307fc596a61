"""Right: the triples of the pairs are folded with functools.reduce into new sums, without any += on arrays, and the center gradient is put into its row with a one-hot outer product.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""
from functools import reduce


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    pairs = (
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    )
    start = (0.0, np.zeros(dim), np.zeros(outside_vectors.shape))
    loss, grad_v, grad_U = reduce(lambda a, b: (a[0] + b[0], a[1] + b[1], a[2] + b[2]), pairs, start)

    one_hot = (np.arange(n_words) == center_index).astype(float)
    return loss, np.outer(one_hot, grad_v), grad_U
