"""The scores of the draws are negated once for the loss, and the gradients take sigmoid of the same variable, so they have sigmoid(-s_k) instead of sigmoid(s_k). Shows in both gradients unless all scores of draws are zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""
def _neg_log_sigmoid(x):
    return np.logaddexp(0.0, -x)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    s_o = np.atleast_1d(u_o @ center_vector)
    s_k = -(u_k @ center_vector)

    loss = _neg_log_sigmoid(s_o)[0] + _neg_log_sigmoid(s_k).sum()

    g_o = (sigmoid(s_o) - 1)[0]
    g_k = sigmoid(s_k)
    grad_center = g_o * u_o + u_k.T @ g_k
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = g_o * center_vector
    np.add.at(grad_outside, negative_indices, np.outer(g_k, center_vector))
    return loss, grad_center, grad_outside
