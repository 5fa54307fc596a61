"""The sum over k = 1 ... K is a loop over range(1, K) on zero-based draws, so the first draw is left out of the loss and both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o = outside_vectors[outside_index]
    J = np.logaddexp(0, -(u_o @ center_vector))
    dv = -sigmoid(-(u_o @ center_vector)) * u_o
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = -sigmoid(-(u_o @ center_vector)) * center_vector
    for k in range(1, K):
        w = negative_indices[k]
        s = outside_vectors[w] @ center_vector
        J += np.logaddexp(0, s)
        dv += sigmoid(s) * outside_vectors[w]
        dU[w] += sigmoid(s) * center_vector
    return J, dv, dU
