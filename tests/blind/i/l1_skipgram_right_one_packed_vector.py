"""Right: loss and both gradients of a pair are packed into one long vector, the vectors are summed, and the sum is cut up again; an outer product with an indicator makes the center matrix.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape

    def packed(o):
        J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        return np.concatenate(([J], dv, np.ravel(dU)))

    total = sum((packed(o) for o in outside_indices), start=np.zeros(1 + dim + n_words * dim))
    J, dv, dU = np.split(total, [1, 1 + dim])
    indicator = (np.arange(n_words) == center_index).astype(float)
    return float(J[0]), np.outer(indicator, dv), dU.reshape(n_words, dim)
