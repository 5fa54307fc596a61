"""The factor 1/sigma of the logarithm's derivative is forgotten, so each term has the weight sigma'(x) = sigma(x)(1 - sigma(x)) in both gradients instead of 1 - sigma.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def dsigmoid(x):
    s = sigmoid(x)
    return s * (1 - s)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    xo = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -xo)
    grad_v = -dsigmoid(xo) * outside_vectors[outside_index]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += -dsigmoid(xo) * center_vector
    for k in negative_indices:
        xk = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, xk)
        grad_v += dsigmoid(-xk) * outside_vectors[k]
        grad_U[k] += dsigmoid(-xk) * center_vector
    return loss, grad_v, grad_U
