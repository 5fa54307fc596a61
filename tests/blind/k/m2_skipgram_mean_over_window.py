"""Loss and gradients are divided by the number of outside words: a mean over the window instead of the sum.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0.0
    gV = np.zeros_like(center_vectors)
    gU = np.zeros_like(outside_vectors)
    n = len(outside_indices)
    for w in outside_indices:
        J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], w, outside_vectors)
        total += J / n
        gV[center_index] += dv / n
        gU += dU / n
    return total, gV, gU
