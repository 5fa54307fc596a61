"""Finds the outside word by comparing rows of U with u_o, so that y has several ones and the loss sums several words when other words have the same vector.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    y = (outside_vectors == u_o).all(axis=1).astype(float)
    z = outside_vectors @ center_vector
    m = z.max()
    log_p = z - m - np.log(np.exp(z - m).sum())
    loss = -(y * log_p).sum()
    delta = np.exp(log_p) - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
