"""The array for the sigmoids of the draws is made with zeros_like(negative_indices), which holds integers, so that they are cut to 0. Shows in both gradients unless every sigmoid of a draw rounds to 0 or 1.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    pos_score = np.dot(outside_vectors[outside_index], center_vector)
    pos_coeff = sigmoid(pos_score) - 1.0
    loss = np.logaddexp(0.0, -pos_score)

    neg_coeff = np.zeros_like(negative_indices)
    for i in range(neg_coeff.shape[0]):
        neg_score = np.dot(outside_vectors[negative_indices[i]], center_vector)
        loss = loss + np.logaddexp(0.0, neg_score)
        neg_coeff[i] = sigmoid(neg_score)

    grad_center_vector = pos_coeff * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = pos_coeff * center_vector
    for i in range(neg_coeff.shape[0]):
        grad_center_vector = grad_center_vector + neg_coeff[i] * outside_vectors[negative_indices[i]]
        grad_outside_vectors[negative_indices[i]] += neg_coeff[i] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
