"""The outside word is treated like a draw in the gradients: its factor is sigma(u_o^T v_c) instead of sigma(u_o^T v_c) - 1. Shows for every input in which u_o or v_c is not zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + np.logaddexp(0, scores[negative_indices]).sum()

    # every word of this step: the outside word and the draws
    all_indices = [outside_index] + list(negative_indices)
    errors = sigmoid(scores[all_indices])

    grad_center_vector = np.zeros(len(center_vector))
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for i, error in zip(all_indices, errors):
        grad_center_vector = grad_center_vector + error * outside_vectors[i]
        grad_outside_vectors[i] = grad_outside_vectors[i] + error * center_vector
    return loss, grad_center_vector, grad_outside_vectors
