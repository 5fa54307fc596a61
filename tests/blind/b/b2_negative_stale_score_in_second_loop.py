"""The second loop, for the gradients, reuses the score variable of the first loop, so all draws get the sigma of the last draw.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    score = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -score)
    err = sigmoid(np.array([score]))[0] - 1
    grad_center = err * outside_vectors[outside_index]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] += err * center_vector

    for k in negative_indices:
        score = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, score)

    for k in negative_indices:
        err = sigmoid(np.array([score]))[0]
        grad_center = grad_center + err * outside_vectors[k]
        grad_outside[k] += err * center_vector
    return loss, grad_center, grad_outside
