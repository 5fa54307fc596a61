"""Takes the sum literally with u_o: each of the K draws contributes -log sigma(-u_o.v), consistently in the gradients, so the vectors of the drawn words never appear.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = np.size(negative_indices)
    u_o = outside_vectors[outside_index]
    x = u_o @ center_vector
    p = sigmoid(np.array([x]))[0]
    loss = np.logaddexp(0, -x) + K * np.logaddexp(0, x)
    c = -(1 - p) + K * p
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = c * center_vector
    return loss, c * u_o, grad_U
