"""Forgets the -y in dJ/dU: every row is y_hat_w v_c, the row of the outside word as well.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    loss = -(u_o @ center_vector) + np.logaddexp.reduce(z)
    grad_center_vector = -u_o + y_hat @ outside_vectors
    grad_outside_vectors = y_hat.reshape(-1, 1) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
