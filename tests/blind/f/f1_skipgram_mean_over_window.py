"""Divides loss and gradients by the number of outside words; the loss of a window is the sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    size = len(outside_indices)
    J = 0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)
    for word in outside_indices:
        j, dv, du = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        J += j / size
        dV[center_index] += dv / size
        dU += du / size
    return J, dV, dU
