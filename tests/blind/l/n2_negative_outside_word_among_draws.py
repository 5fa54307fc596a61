"""The list of the draws begins with the outside word, which is therefore also counted as a draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = np.concatenate([[outside_index], negative_indices])
    u0 = outside_vectors[outside_index]
    selected = outside_vectors[indices]
    s0 = u0.dot(center_vector)
    s = selected.dot(center_vector)

    loss = np.logaddexp(0, -s0) + np.logaddexp(0, s).sum()

    grad_center_vector = sigmoid(s) @ selected - sigmoid(-s0) * u0

    grad_outside_vectors = np.zeros_like(outside_vectors)
    np.add.at(grad_outside_vectors, indices, np.outer(sigmoid(s), center_vector))
    grad_outside_vectors[outside_index] -= sigmoid(-s0) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
