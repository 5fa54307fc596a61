"""Right: keeps all pairs' gradients in stacked arrays, sums over the first axis, and spreads the row by the outer product with a one-hot column.
---
verdict = "right"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_pairs = len(outside_indices)
    losses = np.zeros(n_pairs)
    rows = np.zeros((n_pairs,) + center_vectors[center_index].shape)
    mats = np.zeros((n_pairs,) + outside_vectors.shape)
    for i, o in enumerate(outside_indices):
        losses[i], rows[i], mats[i] = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
    here = np.zeros(len(center_vectors))
    here[center_index] = 1
    return losses.sum(), np.outer(here, rows.sum(axis=0)), np.add.reduce(mats)
