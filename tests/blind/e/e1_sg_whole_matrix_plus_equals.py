"""Adds the gradient of v_c to the whole matrix dJ/dV, so broadcasting puts it into every row instead of row c only.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, pair_V, pair_U = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += pair_loss
        grad_V += pair_V
        grad_U += pair_U
    return loss, grad_V, grad_U
