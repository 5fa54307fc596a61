"""The gradient is written into the flattened matrix from place center_index on instead of center_index times dim: right only for the first word or in one dimension.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    flat = np.zeros(n_words * dim)
    loss, grad_outside_vectors = 0.0, np.zeros((n_words, dim))
    for o in outside_indices:
        step = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += step[0]
        flat[center_index : center_index + dim] += step[1]
        grad_outside_vectors += step[2]
    return loss, flat.reshape(n_words, dim), grad_outside_vectors
