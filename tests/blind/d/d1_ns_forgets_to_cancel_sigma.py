"""Forgets the 1/sigma of the logarithm: the coefficients are sigma'(s) = sigma(1 - sigma) for the outside word and for the draws, in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def d_sigmoid(x):
    return sigmoid(x) * (1 - sigmoid(x))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    loss = np.logaddexp(0, -(u_o @ center_vector))
    grad_c = -d_sigmoid(u_o @ center_vector) * u_o
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = -d_sigmoid(u_o @ center_vector) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        loss = loss + np.logaddexp(0, u_k @ center_vector)
        grad_c = grad_c + d_sigmoid(-(u_k @ center_vector)) * u_k
        grad_U[k] = grad_U[k] + d_sigmoid(-(u_k @ center_vector)) * center_vector
    return loss, grad_c, grad_U
