"""Unusual: keeps loss, row c of dJ/dV and dJ/dU in one flat vector, adds the packed pairs to it and takes it apart at the end; row c goes home through an outer product with a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = outside_vectors.shape
    flat = np.zeros(1 + dim + n_words * dim)
    for outside_index in outside_indices:
        triple = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        flat += np.concatenate([np.ravel(part) for part in triple])
    loss, row, U = np.split(flat, [1, 1 + dim])
    one_hot = (np.arange(len(center_vectors)) == center_index).astype(float)
    return loss.item(), np.outer(one_hot, row), U.reshape(n_words, dim)
