"""Returns dJ/dU second and dJ/dv_c third, in the wrong order.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    d = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    d[outside_index] -= 1
    return loss, np.outer(d, center_vector), d @ outside_vectors
