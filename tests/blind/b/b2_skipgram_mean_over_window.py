"""Divides the loss and both gradients by the number of words in the window: a mean where the sum of the pairs belongs.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    losses, dvs, dUs = zip(*(pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices))
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = np.mean(dvs, axis=0)
    return np.mean(losses), grad_center_vectors, np.mean(dUs, axis=0)
