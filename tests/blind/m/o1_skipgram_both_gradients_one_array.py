"""`grad_V = grad_U = np.zeros_like(...)` gives two names to one array, so both returned gradients are the sum of the two.
Shows for every input with a gradient that is not zero.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V = grad_U = np.zeros_like(center_vectors)  # same shape for both
    for o in outside_indices:
        l, g_v, g_U = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_V[center_index] += g_v
        grad_U += g_U
    return loss, grad_V, grad_U
