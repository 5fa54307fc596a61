"""Divides the loss and both gradients by the number of words in the window: a mean where the sum of the pairs belongs.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    results = [
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices
    ]
    losses, grads_v, grads_U = zip(*results)
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = np.mean(grads_v, axis=0)
    return np.mean(losses), grad_V, np.mean(grads_U, axis=0)
