"""Two mistakes: the loss takes the mean over the draws instead of the sum, and row o of the matrix gradient has sigma(s_o) instead of sigma(s_o) - 1.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_neg = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_neg = u_o @ center_vector, u_neg @ center_vector
    loss = np.logaddexp(0, -s_o) + np.mean(np.logaddexp(0, s_neg))

    grad_center_vector = (sigmoid(s_o) - 1) * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += sigmoid(s_o) * center_vector
    for j, k in enumerate(negative_indices):
        grad_center_vector += sigmoid(s_neg[j]) * u_neg[j]
        grad_outside_vectors[k] += sigmoid(s_neg[j]) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
