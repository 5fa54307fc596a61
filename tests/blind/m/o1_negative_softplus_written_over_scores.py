"""To save an array, the losses of the draws are written over the slice of the scores (out=...), and the sigmoids of the
gradients are then taken of log(1 + e^s) instead of s. The loss is right; shows for every input but huge scores.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.concatenate([[outside_index], negative_indices])
    scores = outside_vectors[idx] @ center_vector
    positive, negative = scores[0], scores[1:]

    loss = np.logaddexp(0, -positive)
    loss += np.logaddexp(0, negative, out=negative).sum()

    errors = sigmoid(scores)
    errors[0] -= 1
    grad_center_vector = errors @ outside_vectors[idx]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for i, error in zip(idx, errors):
        grad_outside_vectors[i] += error * center_vector
    return loss, grad_center_vector, grad_outside_vectors
