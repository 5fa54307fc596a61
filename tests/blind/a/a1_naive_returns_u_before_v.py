"""The two gradients are returned in the wrong order, grad_outside_vectors before grad_center_vector.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    d = softmax(z)
    d[outside_index] -= 1
    return np.logaddexp.reduce(z) - z[outside_index], np.outer(d, center_vector), outside_vectors.T @ d
