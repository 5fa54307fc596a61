"""Of the pair's gradient of U only the row of the outside word is added, to save the addition of a large matrix. The gradient of U is wrong for every pair loss that touches other rows, as naive softmax and negative sampling do.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    """Sum of the pair losses; the gradients are sparse, so only add the rows that matter."""
    loss = 0.0
    grad_V = np.zeros_like(center_vectors)
    grad_U = np.zeros_like(outside_vectors)
    for o in outside_indices:
        pair_loss, pair_grad_v, pair_grad_U = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        loss += pair_loss
        grad_V[center_index] += pair_grad_v
        grad_U[o] += pair_grad_U[o]
    return loss, grad_V, grad_U
