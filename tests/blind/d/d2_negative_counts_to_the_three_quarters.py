"""Mixes in the noise distribution of the lecture: a word drawn n times is weighted with n^0.75 instead of n in the loss and in both gradients, so only repeated draws are wrong.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    counts = np.bincount(negative_indices, minlength=len(outside_vectors))
    weight = counts**0.75  # unigram distribution to the power 3/4
    z = outside_vectors @ center_vector
    y = np.zeros(len(z))
    y[outside_index] = 1
    loss = y @ np.logaddexp(0, -z) + weight @ np.logaddexp(0, z)
    delta = weight * sigmoid(z) - y * sigmoid(-z)
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
