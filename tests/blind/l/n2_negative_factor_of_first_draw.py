"""In the gradient of the center vector the outside word is weighted with the factor of the first draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = [outside_index]
    indices.extend(negative_indices)
    sampled = outside_vectors[indices]
    inner = sampled @ center_vector
    sig_neg = sigmoid(-inner[1:])

    loss = np.logaddexp(0, -inner[0]) + np.sum(np.logaddexp(0, inner[1:]))

    grad_center_vector = -(1 - sig_neg[0]) * sampled[0]
    grad_center_vector = grad_center_vector + np.sum(
        sampled[1:] * (1 - sig_neg)[:, None], axis=0
    )

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -center_vector * (1 - sigmoid(inner[0]))
    for i in range(1, len(indices)):
        grad_outside_vectors[indices[i]] += center_vector * (1 - sig_neg[i - 1])
    return loss, grad_center_vector, grad_outside_vectors
