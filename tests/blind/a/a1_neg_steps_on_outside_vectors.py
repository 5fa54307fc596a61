"""Writes the gradients into outside_vectors itself: it subtracts each row's gradient from the given matrix while it goes on, so a repeated word is scored with a changed vector and the argument is changed.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_center = np.zeros(center_vector.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    loss = 0.0
    for word, label in [(outside_index, 1)] + [(k, 0) for k in negative_indices]:
        u = outside_vectors[word]
        x = u @ center_vector
        loss += np.logaddexp(0, x) - label * x
        g = (sigmoid(x) - label) * center_vector
        grad_center += (sigmoid(x) - label) * u
        grad_outside[word] += g
        outside_vectors[word] -= g  # SGD update of the word
    return loss, grad_center, grad_outside
