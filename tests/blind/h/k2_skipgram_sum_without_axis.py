"""The center gradients of the pairs are added with np.sum without axis=0, which makes one number of them, and that number is written into every place of the row.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    losses, grads_v, grads_U = zip(
        *[pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices]
    )
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = np.sum(grads_v)
    return np.sum(losses), grad_center_vectors, np.sum(grads_U, axis=0)
