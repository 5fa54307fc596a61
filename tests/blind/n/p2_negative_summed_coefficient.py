"""np.add.at gets the sum over all draws of sigma(u_k v_c) v_c, broadcast to every row, instead of each draw's own one. The gradient of U is wrong for more than one draw.
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
    u_neg = outside_vectors[negative_indices]
    s_o = np.dot(u_o, center_vector)
    s_neg = np.dot(u_neg, center_vector)
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg).sum()

    c_o = -np.exp(-np.logaddexp(0, s_o))
    c_neg = sigmoid(s_neg)
    grad_center_vector = c_o * u_o + np.sum(c_neg[:, None] * u_neg, axis=0)

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = c_o * center_vector
    grad_neg = np.sum(c_neg[:, None] * center_vector, axis=0)
    np.add.at(grad_outside_vectors, negative_indices, grad_neg)  # handles repeated indices
    return loss, grad_center_vector, grad_outside_vectors
