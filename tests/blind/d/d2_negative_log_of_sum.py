"""Takes the logarithm of the sum, -log sum_k sigma(-u_k.v_c), instead of the sum of the logarithms over the draws; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    positive = sigmoid(outside_vectors[outside_index] @ center_vector)
    negative = sigmoid(-outside_vectors[negative_indices] @ center_vector)
    loss = -np.log(positive) - np.log(np.sum(negative))

    grad_center_vector = (positive - 1) * outside_vectors[outside_index]
    grad_center_vector = grad_center_vector + (1 - negative) @ outside_vectors[negative_indices]
    n = np.zeros(len(outside_vectors))
    n[outside_index] = positive - 1
    np.add.at(n, negative_indices, 1 - negative)
    return loss, grad_center_vector, n[:, None] * center_vector[None, :]
