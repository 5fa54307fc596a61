"""Subtracts the number 1 instead of the vector v_c from row o of the gradient of U.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    grad_v = p @ outside_vectors - outside_vectors[outside_index]
    grad_U = np.outer(p, center_vector)
    grad_U[outside_index] -= 1
    return loss, grad_v, grad_U
