"""The softmax is differentiated like a sigmoid: the gradient of the center vector is -(1 - P(o|c)) u_o, and the other words in the denominator are treated as constants. Shows whenever another word has a noticeable probability.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    z = outside_vectors @ center_vector
    z = z - z.max()
    y_hat = np.exp(z) / np.exp(z).sum()
    loss = np.log(np.exp(z).sum()) - z[outside_index]

    # d(-log p)/dv = -1/p * p (1 - p) * u_o = -(1 - p) u_o
    grad_center_vector = -(1 - y_hat[outside_index]) * u_o

    y_hat[outside_index] -= 1
    grad_outside_vectors = np.outer(y_hat, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
