"""A first loop computes the loss and leaves the probability of the last draw in p; a second loop for the gradients uses this p for every draw instead of computing its own.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    x = outside_vectors[outside_index] @ center_vector
    p_outside = sigmoid(x)
    loss = np.logaddexp(0.0, -x)
    for k in negative_indices:
        x = -outside_vectors[k] @ center_vector
        p = sigmoid(x)
        loss += np.logaddexp(0.0, -x)

    grad_center_vector = (p_outside - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += (p_outside - 1) * center_vector
    for k in negative_indices:
        grad_center_vector = grad_center_vector + (1 - p) * outside_vectors[k]
        grad_outside_vectors[k] += (1 - p) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
