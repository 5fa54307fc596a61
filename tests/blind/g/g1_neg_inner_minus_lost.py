"""Writes d(-log sigma(x)) = -(1 - sigma(x)) correctly but forgets that x = -u_k.v_c has an inner derivative with a minus; all contributions of the draws have the wrong sign.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def dloss(x):
    """Derivative of -log sigmoid(x)."""
    return -(1 - sigmoid(x))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    x_o = outside_vectors[outside_index] @ center_vector
    x_k = -outside_vectors[negative_indices] @ center_vector

    loss = np.logaddexp(0, -x_o) + np.sum(np.logaddexp(0, -x_k))

    grad_center_vector = dloss(x_o) * outside_vectors[outside_index]
    grad_center_vector = grad_center_vector + dloss(x_k) @ outside_vectors[negative_indices]

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = dloss(x_o) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(dloss(x_k), center_vector))
    return loss, grad_center_vector, grad_outside_vectors
