"""Divides loss and both gradients by the number of words in the window, where the text has a sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    size = len(outside_indices)
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += J / size
        grad_V[center_index] += dv / size
        grad_U += dU / size
    return loss, grad_V, grad_U
