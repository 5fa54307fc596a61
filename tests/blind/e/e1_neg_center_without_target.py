"""dJ/dv_c holds the terms of the draws only; the term -(1 - sigma(u_o.v)) u_o is forgotten.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = outside_vectors.shape[0]
    times = np.bincount(negative_indices, minlength=n)
    z = outside_vectors @ center_vector
    q = sigmoid(z)
    loss = np.logaddexp(0, -z[outside_index]) + times @ np.logaddexp(0, z)
    grad_center_vector = (times * q) @ outside_vectors
    e_o = np.zeros(n)
    e_o[outside_index] = 1
    grad_outside_vectors = np.outer(times * q - e_o * (1 - q), center_vector)
    return loss, grad_center_vector, grad_outside_vectors
