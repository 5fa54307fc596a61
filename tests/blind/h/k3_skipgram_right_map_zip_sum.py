"""Right: the triples of all pairs are transposed with zip and summed without a loop, and the row of the center word is put in place by an outer product with a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    from functools import partial

    n_words = len(center_vectors)
    pair = partial(pair_loss_and_gradient, center_vectors[center_index])
    triples = [pair(o, outside_vectors) for o in outside_indices]
    loss, g_v, g_U = (sum(parts) for parts in zip(*triples))
    one_hot = np.arange(n_words) == center_index
    return loss, np.outer(one_hot, g_v), g_U
