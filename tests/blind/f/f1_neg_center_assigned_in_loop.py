"""Assigns the center gradient in the loop over the draws instead of adding to it, so only the outside word and the last draw remain.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    u_o = outside_vectors[outside_index]
    score = np.atleast_1d(u_o @ center_vector)
    loss = np.logaddexp(0, -score)[0]
    positive_part = (sigmoid(score) - 1) * u_o
    grad_outside_vectors[outside_index] += (sigmoid(score) - 1) * center_vector

    for k in negative_indices:
        u_k = outside_vectors[k]
        score = np.atleast_1d(u_k @ center_vector)
        loss += np.logaddexp(0, score)[0]
        grad_center_vector = positive_part + sigmoid(score) * u_k
        grad_outside_vectors[k] += sigmoid(score) * center_vector

    return loss, grad_center_vector, grad_outside_vectors
