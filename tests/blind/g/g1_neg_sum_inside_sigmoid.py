"""Pulls the sum over the draws into the sigmoid, -log sigma(-sum of u_k.v_c), as if log sigma were linear; right only for a single draw.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices].sum(axis=0)   # sum_k u_k
    a, b = u_o @ center_vector, u_neg @ center_vector

    loss = np.logaddexp(0, -a) + np.logaddexp(0, b)
    grad_center_vector = (sigmoid(a) - 1) * u_o + sigmoid(b) * u_neg

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sigmoid(a) - 1) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, sigmoid(b) * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
