"""Differentiates sigma instead of log sigma: the factor 1/sigma is forgotten, so sigma(s)(1 - sigma(s)) stands in both gradients where 1 - sigma(u_o.v_c) and sigma(u_k.v_c) belong.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def dsigmoid(x):
    return sigmoid(x) * (1 - sigmoid(x))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors @ center_vector
    loss = np.logaddexp(0, -s[outside_index]) + np.logaddexp(0, s[negative_indices]).sum()
    coefficient = np.zeros(s.shape)
    coefficient[outside_index] = -dsigmoid(s[outside_index])
    for k in negative_indices:
        coefficient[k] += dsigmoid(-s[k])
    return loss, coefficient @ outside_vectors, np.outer(coefficient, center_vector)
