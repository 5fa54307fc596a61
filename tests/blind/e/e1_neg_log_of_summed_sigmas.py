"""The negative part of the loss is -log of the sum of sigma(-u_k.v) instead of the sum of the logarithms; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U_neg = outside_vectors[negative_indices, :]
    p_pos = sigmoid(outside_vectors[outside_index] @ center_vector)
    p_neg = sigmoid(-(U_neg @ center_vector))
    loss = -(np.log(p_pos) + np.log(np.sum(p_neg)))
    grad_center = (p_pos - 1) * outside_vectors[outside_index] + (1 - p_neg) @ U_neg
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = (p_pos - 1) * center_vector
    np.add.at(grad_outside, negative_indices, np.outer(1 - p_neg, center_vector))
    return loss, grad_center, grad_outside
