"""The sigmoid by the hyperbolic tangent and the loss as max(x, 0) + log1p(exp(-|x|)); repeated draws are added by `np.add.at`.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def sigma(x):
        return 0.5 * (1.0 + np.tanh(0.5 * x))

    def softplus(x):
        return np.maximum(x, 0.0) + np.log1p(np.exp(-np.abs(x)))

    z_o = outside_vectors[outside_index] @ center_vector
    z_k = np.take(outside_vectors, negative_indices, axis=0) @ center_vector
    loss = softplus(-z_o) + np.sum(softplus(z_k))

    pull, push = -sigma(-z_o), sigma(z_k)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = pull * center_vector
    np.add.at(grad_outside_vectors, negative_indices, push[:, None] * center_vector)

    grad_center_vector = pull * outside_vectors[outside_index]
    for factor, w in zip(push, negative_indices):
        grad_center_vector += factor * outside_vectors[w]
    return loss, grad_center_vector, grad_outside_vectors
