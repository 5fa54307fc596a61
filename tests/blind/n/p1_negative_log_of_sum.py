"""The logarithms of the draws are put together with `np.logaddexp.reduce`, which gives the logarithm of the sum of the sigmoids, instead of the sum of their logarithms. Shows with two draws or more.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    # log sigma(x) = -log(1 + exp(-x))
    log_sigma_o = -np.logaddexp(0, -scores[outside_index])
    log_sigma_k = -np.logaddexp(0, scores[negative_indices])
    loss = -log_sigma_o - np.logaddexp.reduce(log_sigma_k)  # add up the logs

    delta_o = sigmoid(scores)[outside_index] - 1
    delta_k = sigmoid(scores[negative_indices])
    grad_center_vector = delta_o * outside_vectors[outside_index] + outside_vectors[negative_indices].T @ delta_k

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = delta_o * center_vector
    for w, d in zip(negative_indices, delta_k):
        grad_outside_vectors[w] += d * center_vector
    return loss, grad_center_vector, grad_outside_vectors
