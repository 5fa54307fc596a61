"""Minus v_c is broadcast to every row of dJ/dU instead of row o alone: row w is (y_hat_w - 1) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    grad_center = -outside_vectors[outside_index] + y_hat @ outside_vectors
    grad_outside = -center_vector + np.outer(y_hat, center_vector)
    return loss, grad_center, grad_outside
