"""`grad[negative_indices] += ...` adds only the last of several gradients to a row. The gradient of U is wrong when a word is drawn more than once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    U_neg = outside_vectors[negative_indices]
    s_o = u_o @ center_vector
    s_neg = U_neg @ center_vector

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg).sum()
    a = -sigmoid(-np.atleast_1d(s_o))[0]
    b = sigmoid(s_neg)

    grad_center = a * u_o + b @ U_neg
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] += a * center_vector
    grad_outside[negative_indices] += np.outer(b, center_vector)
    return loss, grad_center, grad_outside
