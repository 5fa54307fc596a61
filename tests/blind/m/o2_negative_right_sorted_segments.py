"""Right: the draws are sorted and the coefficients of equal ones summed as segments with np.add.reduceat, so that each row is written exactly once.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    draws = np.sort(negative_indices)
    starts = np.flatnonzero(np.r_[True, draws[1:] != draws[:-1]])
    words = draws[starts]

    u_o, u_k = outside_vectors[outside_index], outside_vectors[words]
    s_o, s_k = u_o @ center_vector, u_k @ center_vector

    ones = np.ones(len(draws))
    times = np.add.reduceat(ones, starts)
    a = -np.exp(-np.logaddexp(0, s_o))
    b = times * np.exp(-np.logaddexp(0, -s_k))

    loss = np.logaddexp(0, -s_o) + np.sum(times * np.logaddexp(0, s_k))
    grad_center_vector = a * u_o + np.einsum("k,kd->d", b, u_k)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = a * center_vector
    grad_outside_vectors[words] = b[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
