"""The inner derivative sigma' = sigma (1 - sigma) is used, but the factor 1 / sigma of the logarithm is forgotten, for the outside word and for the draws.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def sigmoid_prime(x):
        return sigmoid(x) * (1 - sigmoid(x))

    loss, grad_center_vector = 0.0, np.zeros(center_vector.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    signed_words = [(1, outside_index)] + [(-1, w) for w in negative_indices]
    for sign, w in signed_words:
        x = sign * (outside_vectors[w] @ center_vector)
        loss += np.logaddexp(0, -x)
        grad_center_vector += -sigmoid_prime(x) * sign * outside_vectors[w]
        grad_outside_vectors[w] += -sigmoid_prime(x) * sign * center_vector
    return loss, grad_center_vector, grad_outside_vectors
