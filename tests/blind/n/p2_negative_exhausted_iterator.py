"""The draws with their coefficients are kept in one zip iterator, which is used up by the gradient of the center vector. The loop that fills the gradient of U runs zero times, so the rows of the drawn words stay zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    s_o = scores[outside_index]
    loss = np.logaddexp(0, -s_o) + sum(np.logaddexp(0, scores[k]) for k in negative_indices)

    delta_o = -np.exp(-np.logaddexp(0, s_o))
    deltas = zip(negative_indices, sigmoid(scores[negative_indices]))

    grad_center = delta_o * outside_vectors[outside_index]
    for k, delta in deltas:
        grad_center = grad_center + delta * outside_vectors[k]

    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = delta_o * center_vector
    for k, delta in deltas:
        grad_outside[k] += delta * center_vector
    return loss, grad_center, grad_outside
