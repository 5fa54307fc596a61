"""The positive term is multiplied by the number of draws to balance the classes, like pos_weight of BCEWithLogitsLoss, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    pos_weight = len(negative_indices)  # K negatives against 1 positive
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    pos, neg = u_o @ center_vector, u_k @ center_vector

    loss = pos_weight * np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()

    d_pos = -pos_weight * sigmoid(np.array([-pos]))[0]
    d_neg = sigmoid(neg)
    grad_center_vector = d_pos * u_o + d_neg @ u_k
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = d_pos * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(d_neg, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
