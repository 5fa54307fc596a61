"""The derivative of -log sigma(x) is taken as -sigma'(x) = -sigma(x)(1 - sigma(x)); the factor 1/sigma(x) of the logarithm is forgotten in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def d_sigma(x):
        return sigmoid(x) * (1 - sigmoid(x))

    o, U, v = outside_index, outside_vectors, center_vector
    loss = np.logaddexp(0, -U[o] @ v) + sum(np.logaddexp(0, U[k] @ v) for k in negative_indices)
    dv = -d_sigma(U[o] @ v) * U[o] + sum(d_sigma(-U[k] @ v) * U[k] for k in negative_indices)
    dU = np.zeros(U.shape)
    dU[o] = -d_sigma(U[o] @ v) * v
    for k in negative_indices:
        dU[k] += d_sigma(-U[k] @ v) * v
    return loss, dv, dU
