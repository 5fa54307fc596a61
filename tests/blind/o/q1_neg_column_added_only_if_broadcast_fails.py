"""The coefficients of the draws are given a column axis only if they don't broadcast against the (K, dim) rows, so they run along the wrong axis when K equals dim. Shows in grad_center_vector for K = dim > 1, when the drawn words are not all the same.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_pos, u_neg = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_pos, s_neg = u_pos @ center_vector, u_neg @ center_vector
    loss = np.logaddexp(0, -s_pos) + np.logaddexp(0, s_neg).sum()

    g_pos, g_neg = sigmoid(s_pos) - 1, sigmoid(s_neg)

    factors = g_neg
    if factors.shape[0] != u_neg.shape[1]:
        # fix: operands could not be broadcast together
        factors = factors[:, np.newaxis]
    grad_center_vector = g_pos * u_pos + np.sum(factors * u_neg, axis=0)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += g_pos * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(g_neg, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
