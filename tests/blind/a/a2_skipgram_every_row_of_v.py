"""The gradient of the center vector is added by broadcasting to every row of dJ/dV instead of to row center_index only.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    total = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        total, grad_V, grad_U = total + a, grad_V + b, grad_U + c
    return total, grad_V, grad_U
