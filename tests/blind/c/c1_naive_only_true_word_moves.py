"""Differentiates only the outside word's own exponential: both gradients keep the factor (y_hat_o - 1) for word o and leave out the terms y_hat_w of all other words.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    M = s.max()
    Z = np.exp(s - M).sum()
    loss = M + np.log(Z) - s[outside_index]
    p_o = np.exp(s[outside_index] - M) / Z
    grad_v = (p_o - 1) * outside_vectors[outside_index]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (p_o - 1) * center_vector
    return loss, grad_v, grad_U
