"""Finds the outside word by comparing rows with u_o, so y has several ones when other rows of U equal u_o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    y = np.all(outside_vectors == u_o, axis=1).astype(float)
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - u_o @ center_vector
    delta = softmax(z) - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
