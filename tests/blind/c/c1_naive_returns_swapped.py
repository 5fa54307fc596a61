"""All three values are right, but they are returned in the order loss, gradient of U, gradient of v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    d = softmax(z)
    d[outside_index] -= 1.0
    dU = np.outer(d, center_vector)
    dv = outside_vectors.T @ d
    return loss, dU, dv
