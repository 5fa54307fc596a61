"""Of the pair's gradient of U only the row of the outside word is added, as if all others were zero. Right for losses that touch row o only, wrong for the naive softmax and negative sampling (and for most others).
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total_loss = 0.0
    grad_V = np.zeros_like(center_vectors, dtype=float)
    grad_U = np.zeros_like(outside_vectors, dtype=float)

    for o in outside_indices:
        loss, grad_vc, grad_u = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        total_loss += loss
        grad_V[center_index] += grad_vc  # row c of V
        grad_U[o] += grad_u[o]  # row o of U

    return total_loss, grad_V, grad_U
