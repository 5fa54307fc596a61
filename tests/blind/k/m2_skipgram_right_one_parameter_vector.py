"""Right: loss, V and U are accumulated in one long vector, with slices for the parts, and taken apart at the end.
---
verdict = "right"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    size = n_words * dim
    everything = np.zeros(1 + 2 * size)
    row = slice(1 + center_index * dim, 1 + (center_index + 1) * dim)
    for o in outside_indices:
        loss, dv, dU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        everything[0] += loss
        everything[row] += dv
        everything[1 + size :] += np.ravel(dU)
    loss = everything[0]
    dV = everything[1 : 1 + size].reshape(n_words, dim)
    dU = everything[1 + size :].reshape(n_words, dim)
    return loss, dV, dU
