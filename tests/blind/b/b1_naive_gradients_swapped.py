"""The two gradients are right but returned in the wrong order: that of U second, that of v_c third.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    err = softmax(z)
    err[outside_index] -= 1.0
    grad_outside_vectors = np.outer(err, center_vector)
    grad_center_vector = err @ outside_vectors
    return loss, grad_outside_vectors, grad_center_vector
