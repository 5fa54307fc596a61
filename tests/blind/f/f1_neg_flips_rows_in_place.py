"""Flips the sign of the drawn rows directly in outside_vectors and never flips them back, so the argument is changed (the values of that call are right).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # trick: with -u_k in the place of u_k every term is -log sigma(u v)
    U = outside_vectors
    U[np.unique(negative_indices)] *= -1
    indices = np.append(negative_indices, outside_index)
    x = U[indices] @ center_vector
    loss = np.logaddexp(0, -x).sum()
    weight = -sigmoid(-x)
    grad_center_vector = weight @ U[indices]

    weight[:-1] *= -1
    grad_outside_vectors = np.zeros(U.shape)
    np.add.at(grad_outside_vectors, indices, np.outer(weight, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
