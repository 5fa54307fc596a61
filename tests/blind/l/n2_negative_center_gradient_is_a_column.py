"""The gradient of the center vector is returned as a column of shape (dim, 1).
---
verdict = "wrong"
kind = "shape"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_pos = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices]
    dot_pos = np.dot(u_pos, center_vector)
    dot_neg = np.dot(u_neg, center_vector)

    loss = np.logaddexp(0, -dot_pos) + np.logaddexp(0, dot_neg).sum()

    grad_center_vector = (-sigmoid(-dot_pos) * u_pos)[:, np.newaxis] + np.sum(
        sigmoid(dot_neg)[:, np.newaxis] * u_neg, axis=0
    )[:, np.newaxis]

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -sigmoid(-dot_pos) * center_vector
    i = 0
    for idx in negative_indices:
        grad_outside_vectors[idx] += sigmoid(dot_neg[i]) * center_vector
        i += 1
    return loss, grad_center_vector, grad_outside_vectors
