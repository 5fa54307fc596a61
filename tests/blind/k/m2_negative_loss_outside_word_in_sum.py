"""The sum over the draws in the loss holds the score of the outside word K times, as printed in equation (5) of the Korean derivation.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    z = np.dot(outside_vectors[outside_index], center_vector)
    first = np.logaddexp(0, -z)
    second = 0.0
    for k in range(len(negative_indices)):
        second += np.logaddexp(0, z)
    loss = first + second

    grad_center_vector = -(1 - sigmoid(z)) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += -(1 - sigmoid(z)) * center_vector
    for w in negative_indices:
        u_k = outside_vectors[w]
        p = 1 - sigmoid(-np.dot(u_k, center_vector))
        grad_center_vector = grad_center_vector + p * u_k
        grad_outside_vectors[w] += p * center_vector
    return loss, grad_center_vector, grad_outside_vectors
