"""Takes formula (5) as it is printed: every term of the sum over k in the loss is log sigma(-u_o^T v_c), with u_o where u_k belongs. The gradients use u_k and are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v_c = center_vector
    u_o = outside_vectors[outside_index]
    K = len(negative_indices)

    loss = np.logaddexp(0, -(u_o @ v_c))            # -log sigma(x) = log(1 + e^-x)
    for k in range(K):
        loss = loss + np.logaddexp(0, u_o @ v_c)

    grad_center_vector = -(1 - sigmoid(u_o @ v_c)) * u_o
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -(1 - sigmoid(u_o @ v_c)) * v_c
    for k in negative_indices:
        u_k = outside_vectors[k]
        grad_center_vector = grad_center_vector - (1 - sigmoid(-(u_k @ v_c))) * (-u_k)
        grad_outside_vectors[k] += (1 - sigmoid(-(u_k @ v_c))) * v_c
    return loss, grad_center_vector, grad_outside_vectors
