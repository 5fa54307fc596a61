"""The returned values are right, but the sign of the drawn rows is flipped in the caller's outside_vectors itself, where it stays flipped.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments changed"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    drawn = np.unique(negative_indices)
    score_o = outside_vectors[outside_index] @ center_vector
    u_o = outside_vectors[outside_index].copy()
    outside_vectors[drawn] *= -1  # so that all terms are -log sigma(x)
    x = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -score_o) + np.logaddexp(0, -x).sum()
    grad_center = -sigmoid(-score_o) * u_o - sigmoid(-x) @ outside_vectors[negative_indices]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = -sigmoid(-score_o) * center_vector
    np.add.at(grad_outside, negative_indices, np.outer(sigmoid(-x), center_vector))
    return loss, grad_center, grad_outside
