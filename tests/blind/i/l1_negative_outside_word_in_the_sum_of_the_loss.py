"""Takes the printed formula (5) literally, with u_o in the sum over k: the loss has K times the term of the outside word and does not look at the draws.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v = center_vector
    u_o = outside_vectors[outside_index]
    K = len(negative_indices)

    loss = np.logaddexp(0, -(u_o @ v))
    for k in range(K):
        loss += np.logaddexp(0, u_o @ v)

    grad_v = -sigmoid(-(u_o @ v)) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -sigmoid(-(u_o @ v)) * v
    for k in negative_indices:
        u_k = outside_vectors[k]
        grad_v = grad_v + sigmoid(u_k @ v) * u_k
        grad_U[k] += sigmoid(u_k @ v) * v
    return loss, grad_v, grad_U
