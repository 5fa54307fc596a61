"""The terms of the draws are averaged over K instead of summed ("an estimate of an expectation"), consistently in the loss
and in both gradients. Shows whenever there is more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    positive = outside_vectors[outside_index]
    negatives = outside_vectors[negative_indices]
    n_draws = negatives.shape[0]
    x = positive @ center_vector
    xs = negatives @ center_vector

    # E over the noise distribution ~ (1 / K) * sum
    loss = np.logaddexp(0, -x) + np.logaddexp(0, xs).mean()

    slope = -np.exp(-np.logaddexp(0, x))  # sigma(x) - 1
    slopes = sigmoid(xs) / n_draws
    grad_center_vector = slope * positive + slopes @ negatives
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += slope * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(slopes, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
