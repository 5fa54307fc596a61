"""The loss takes the logarithm of the sum of the sigmoids of the draws, -log sum_k sigma(-u_k . v_c), instead of the sum of their logarithms; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    positive = outside_vectors[outside_index] @ center_vector
    negative = -(outside_vectors[negative_indices] @ center_vector)
    log_sigmoids = -np.logaddexp(0, -negative)
    loss = np.logaddexp(0, -positive) - np.logaddexp.reduce(log_sigmoids)
    grad_center = (sigmoid(positive) - 1) * outside_vectors[outside_index]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = (sigmoid(positive) - 1) * center_vector
    for k, x in zip(negative_indices, negative):
        grad_center = grad_center + (1 - sigmoid(x)) * outside_vectors[k]
        grad_outside[k] += (1 - sigmoid(x)) * center_vector
    return loss, grad_center, grad_outside
