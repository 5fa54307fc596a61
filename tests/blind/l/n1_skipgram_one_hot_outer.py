"""Unusual: the results of all pairs are collected first, and the center gradient is the outer product of a one-hot column and the summed row.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    pairs = [
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    ]
    one_hot = (np.arange(len(center_vectors)) == center_index).astype(float)
    summed_row = np.sum([pair[1] for pair in pairs], axis=0)
    return (
        sum(pair[0] for pair in pairs),
        np.outer(one_hot, summed_row),
        np.sum([pair[2] for pair in pairs], axis=0),
    )
