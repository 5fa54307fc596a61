"""The rows of the draws are squeezed, which removes the axis of the draws for a single draw and the axis of the dimensions for one dimension, so that the matrix products raise.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    U_neg = outside_vectors[negative_indices].squeeze()
    pos = u_o @ center_vector
    neg = U_neg @ center_vector
    loss = np.logaddexp(0, -pos) + np.sum(np.logaddexp(0, neg))
    neg_error = sigmoid(neg)
    pos_error = sigmoid(pos) - 1
    grad_center_vector = pos_error * u_o + U_neg.T @ neg_error
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += pos_error * center_vector
    for k, error in zip(negative_indices, neg_error):
        grad_outside_vectors[k] += error * center_vector
    return loss, grad_center_vector, grad_outside_vectors
