"""Right: the draws are sorted (in a copy), and equal ones are summed segment by segment with np.add.reduceat, as a CUDA kernel would do.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    ordered = np.sort(negative_indices)
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])

    z_neg = outside_vectors[ordered] @ center_vector
    z_pos = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -z_pos) + np.add.reduce(np.logaddexp(0, z_neg))

    sums = np.add.reduceat(sigmoid(z_neg), starts)
    rows = ordered[starts]
    pull = sigmoid(-z_pos)

    grad_center_vector = sums @ outside_vectors[rows] - pull * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[rows] = sums[:, None] * center_vector
    grad_outside_vectors[outside_index] = -pull * center_vector
    return loss, grad_center_vector, grad_outside_vectors
