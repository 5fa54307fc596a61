"""The sum over the K draws is a mean (an estimate of the expectation), in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    U_neg = outside_vectors[negative_indices]
    z_o = u_o @ center_vector
    z_neg = U_neg @ center_vector
    loss = np.logaddexp(0, -z_o) + np.mean(np.logaddexp(0, z_neg))
    grad_center = -sigmoid(-z_o) * u_o + np.mean(sigmoid(z_neg)[:, None] * U_neg, axis=0)
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = -sigmoid(-z_o) * center_vector
    np.add.at(grad_outside, negative_indices, np.outer(sigmoid(z_neg), center_vector) / len(z_neg))
    return loss, grad_center, grad_outside
