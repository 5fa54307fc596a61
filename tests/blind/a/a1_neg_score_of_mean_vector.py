"""The draws are first averaged to one vector, and the negative part is K times -log sigma(-mean_k(u_k).v_c) instead of the sum over the single draws, with the gradients of that.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o = outside_vectors[outside_index]
    u_bar = outside_vectors[negative_indices].mean(axis=0)
    x, y = u_o @ center_vector, u_bar @ center_vector
    loss = np.logaddexp(0, -x) + K * np.logaddexp(0, y)
    grad_c = (sigmoid(x) - 1) * u_o + K * sigmoid(y) * u_bar
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += (sigmoid(x) - 1) * center_vector
    for k in negative_indices:
        grad_U[k] += sigmoid(y) * center_vector
    return loss, grad_c, grad_U
