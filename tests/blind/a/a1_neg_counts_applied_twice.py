"""np.add.at already visits a repeated draw each time, and its gradient is multiplied by its count as well, so a word drawn n times gets n squared times its gradient in grad_outside_vectors.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = outside_vectors.shape[0]
    how_often = np.bincount(negative_indices, minlength=n_words)
    sc = outside_vectors @ center_vector
    loss = np.logaddexp(0, -sc[outside_index]) + how_often @ np.logaddexp(0, sc)
    sg = sigmoid(sc)
    grad_center = (sg[outside_index] - 1) * outside_vectors[outside_index] + (how_often * sg) @ outside_vectors
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = (sg[outside_index] - 1) * center_vector
    per_draw = (how_often * sg)[negative_indices]
    np.add.at(grad_outside, negative_indices, per_draw[:, None] * center_vector[None, :])
    return loss, grad_center, grad_outside
