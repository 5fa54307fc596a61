"""Of each pair's gradient of U only the row of that outside word is added, as if the other rows were zero; with the naive softmax or negative sampling they are not.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    J = 0.0
    grad_V = np.zeros_like(center_vectors)
    grad_U = np.zeros_like(outside_vectors)
    for o in outside_indices:
        J_o, dv, dU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        J += J_o
        grad_V[center_index] += dv
        grad_U[o] += dU[o]
    return J, grad_V, grad_U
