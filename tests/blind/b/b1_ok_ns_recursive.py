"""Right: recursion over the draws, one draw is peeled off and the rest is left to the function itself.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    if len(negative_indices) == 0:
        s = outside_vectors[outside_index] @ center_vector
        grad_U = np.zeros(outside_vectors.shape)
        grad_U[outside_index] = -sigmoid(-s) * center_vector
        return np.logaddexp(0, -s), -sigmoid(-s) * outside_vectors[outside_index], grad_U
    *others, last = negative_indices
    loss, grad_v, grad_U = negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, others)
    s = outside_vectors[last] @ center_vector
    grad_U[last] += sigmoid(s) * center_vector
    return loss + np.logaddexp(0, s), grad_v + sigmoid(s) * outside_vectors[last], grad_U
