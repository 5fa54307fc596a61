"""The return stands inside the loop over the draws, so that only the first draw counts.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    g_o = sigmoid(np.array([u_o @ center_vector]))[0] - 1
    J = np.logaddexp(0, -(u_o @ center_vector))
    dv = g_o * u_o
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = g_o * center_vector
    for k in negative_indices:
        s = outside_vectors[k] @ center_vector
        g = sigmoid(np.array([s]))[0]
        J += np.logaddexp(0, s)
        dv += g * outside_vectors[k]
        dU[k] += g * center_vector
        return J, dv, dU
