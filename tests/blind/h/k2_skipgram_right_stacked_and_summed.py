"""Unusual: all triples are collected first, transposed by zip, stacked, and summed along the new axis; the gradient of V is glued together from zeros above and below the row.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    from math import fsum

    n_words, dim = center_vectors.shape
    results = [
        pair_loss_and_gradient(center_vectors[center_index].copy(), o, outside_vectors)
        for o in outside_indices
    ]
    losses, rows, matrices = zip(*results)
    row = np.einsum("jd->d", np.stack(rows))
    above, below = np.zeros((center_index, dim)), np.zeros((n_words - center_index - 1, dim))
    return fsum(losses), np.vstack([above, row, below]), np.stack(matrices).sum(axis=0)
