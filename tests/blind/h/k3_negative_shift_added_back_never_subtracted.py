"""A helper for -log sigma(x) adds the maximum of 0 and -x back to a logaddexp from which it was never subtracted: each term with a negative argument is too large by -x.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def minus_log_sigma(x):
        m = np.maximum(0.0, -x)
        return m + np.logaddexp(0.0, -x)

    u_o = outside_vectors[outside_index]
    U_neg = outside_vectors[negative_indices]
    pos, neg = u_o @ center_vector, U_neg @ center_vector

    loss = minus_log_sigma(pos) + minus_log_sigma(-neg).sum()
    grad_center_vector = U_neg.T @ sigmoid(neg) - sigmoid(-pos) * u_o

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.subtract.at(grad_outside_vectors, outside_index, sigmoid(-pos) * center_vector)
    np.add.at(grad_outside_vectors, negative_indices, sigmoid(neg)[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
