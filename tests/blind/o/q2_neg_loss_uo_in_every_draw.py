"""The sum over the draws has u_o instead of u_k in the loss, as it is printed in the lecture's formula (5). Shows in the loss whenever the draws' scores differ from that of the outside word.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]

    # J = -log s(u_o v) - sum_k log s(-u_o v)
    loss = np.logaddexp(0, -(u_o @ center_vector))
    for _ in negative_indices:
        loss += np.logaddexp(0, u_o @ center_vector)

    # dJ/dv
    g = -(1 - sigmoid(np.array(u_o @ center_vector)))
    grad_center_vector = g * u_o
    # dJ/dU
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = g * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        h = 1 - sigmoid(np.array(-(u_k @ center_vector)))
        grad_center_vector += h * u_k
        grad_outside_vectors[k] += h * center_vector

    return loss, grad_center_vector, grad_outside_vectors
