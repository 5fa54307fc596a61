"""Right: the results are stacked in arrays with one page a pair and summed over the first axis, and the row of V is chosen by a column of zeros and a one.
---
verdict = "right"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n, (n_words, dim) = len(outside_indices), center_vectors.shape
    J = np.zeros(n)
    dv = np.zeros((n, dim))
    dU = np.zeros((n, n_words, dim))
    for i, o in enumerate(outside_indices):
        J[i], dv[i], dU[i] = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
    here = (np.arange(n_words) == center_index)[:, np.newaxis]
    return J.sum(), np.where(here, dv.sum(axis=0), 0.0), dU.sum(axis=0)
