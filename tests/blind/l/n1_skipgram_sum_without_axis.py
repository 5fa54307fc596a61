"""np.sum over the list of center gradients has no axis, so one single number is broadcast into the whole row, which is right only for one dimension.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    losses, grads_v, grads_U = zip(
        *[pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices]
    )
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = np.sum(grads_v)
    grad_outside_vectors = np.sum(grads_U, axis=0)
    return sum(losses), grad_center_vectors, grad_outside_vectors
