"""Differentiates -sigma instead of -log sigma: the factors are sigma (1 - sigma), the 1 / sigma of the logarithm is missing.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def _sigma_prime(x):
    return sigmoid(x) * (1 - sigmoid(x))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = np.r_[outside_index, negative_indices].astype(int)
    sign = np.r_[1.0, -np.ones(len(negative_indices))]
    x = sign * (outside_vectors[rows] @ center_vector)
    loss = float(np.sum(np.logaddexp(0, -x)))
    weights = -_sigma_prime(x) * sign
    grad_center_vector = weights @ outside_vectors[rows]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for row, weight in zip(rows, weights):
        grad_outside_vectors[row] += weight * center_vector
    return loss, grad_center_vector, grad_outside_vectors
