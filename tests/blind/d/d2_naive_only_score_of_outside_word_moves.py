"""Believes that the loss -log y_hat_o depends on the score of the outside word only: dJ/dz is y_hat_o - 1 in place o and zero elsewhere, so both gradients lack the terms y_hat_w of the other words.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = np.exp(-loss)
    # d(-log p)/dz = -1/p * p (1 - p) = p - 1
    u_o = outside_vectors[outside_index]
    grad_center_vector = (p - 1) * u_o
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (p - 1) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
