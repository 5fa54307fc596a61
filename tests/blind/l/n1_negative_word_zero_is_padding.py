"""Draws of word 0 are dropped as if index 0 were padding, which is a custom of other frameworks and wrong whenever word 0 is drawn.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    mask = negative_indices > 0
    draws = negative_indices[mask]
    indices = np.append(draws, outside_index)
    labels = np.append(np.zeros(len(draws)), 1.0)
    rows = outside_vectors[indices]
    scores = rows @ center_vector
    loss = np.sum(np.logaddexp(0, scores) - labels * scores)
    errors = sigmoid(scores) - labels
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, indices, np.outer(errors, center_vector))
    return loss, errors @ rows, grad_outside_vectors
