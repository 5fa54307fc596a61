"""Forgets the factor 1/sigma of the derivative of the logarithm: the gradients have sigma'(x) = sigma(x) (1 - sigma(x)) where they should have 1 - sigma(x), for the outside word and for the draws.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def sigmoid_prime(x):
    return sigmoid(x) * (1 - sigmoid(x))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    x_o, x_k = u_o @ center_vector, -(u_k @ center_vector)

    loss = np.logaddexp(0, -x_o) + np.sum(np.logaddexp(0, -x_k))

    d_o = -sigmoid_prime(x_o)
    d_k = sigmoid_prime(x_k)
    grad_center_vector = d_o * u_o + d_k @ u_k
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = d_o * center_vector
    for i in range(len(negative_indices)):
        grad_outside_vectors[negative_indices[i]] += d_k[i] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
