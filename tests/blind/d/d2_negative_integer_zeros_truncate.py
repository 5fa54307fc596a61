"""dJ/dU starts as np.full(shape, 0), an array of integers, so every row that is assigned to it is cut to whole numbers towards zero.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_outside_vectors = np.full(outside_vectors.shape, 0)
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index])
    grad_center_vector = (sigmoid(z[outside_index]) - 1) * outside_vectors[outside_index]
    grad_outside_vectors[outside_index] = (sigmoid(z[outside_index]) - 1) * center_vector
    for k in negative_indices:
        loss += np.logaddexp(0, z[k])
        grad_center_vector = grad_center_vector + sigmoid(z[k]) * outside_vectors[k]
        grad_outside_vectors[k] = grad_outside_vectors[k] + sigmoid(z[k]) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
