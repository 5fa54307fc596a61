"""Chains the assignment grad_V = grad_U = zeros, so both gradients are one array that holds the sum of the two.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_V = grad_U = np.zeros(center_vectors.shape)
    for o in outside_indices:
        c, gin, gout = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += c
        grad_V[center_index] += gin
        grad_U += gout
    return loss, grad_V, grad_U
