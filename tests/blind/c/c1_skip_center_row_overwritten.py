"""Row center_index of dJ/dV is assigned in the loop instead of added to, so only the last pair remains there.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss, grad_V, grad_U = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for o in outside_indices:
        J, g, G = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss = loss + J
        grad_V[center_index] = g
        grad_U = grad_U + G
    return loss, grad_V, grad_U
