"""Applies the derivative formula s (1 - s), meant for an activated value, to the raw scores, so that sigma' is s(1 - s) of the score itself; the chain rule is otherwise complete.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def dsigmoid(s):
    return s * (1 - s)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U_n = outside_vectors[negative_indices]
    x = outside_vectors[outside_index] @ center_vector
    y = -(U_n @ center_vector)
    J = np.logaddexp(0, -x) + np.logaddexp(0, -y).sum()
    dx = -dsigmoid(x) / sigmoid(x)
    dy = -dsigmoid(y) / sigmoid(y)
    dv = dx * outside_vectors[outside_index] + (-dy) @ U_n
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = dx * center_vector
    np.add.at(dU, negative_indices, -dy[:, None] * center_vector)
    return J, dv, dU
