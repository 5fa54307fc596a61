"""Right: all triples first, transposed with zip and summed; the row of the center word comes from an outer product with a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    triples = (
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices
    )
    losses, center_parts, outside_parts = zip(*triples)
    one_hot = np.arange(len(center_vectors)) == center_index
    return sum(losses), np.outer(one_hot, np.sum(center_parts, axis=0)), np.sum(outside_parts, axis=0)
