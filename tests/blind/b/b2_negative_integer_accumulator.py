"""Collects the gradients in np.zeros_like arrays, so that integer vectors give integer gradients whose fractions are cut off; float vectors are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_center_vector = np.zeros_like(center_vector)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    loss = 0.0
    for i, word in enumerate([outside_index] + list(negative_indices)):
        s = outside_vectors[word] @ center_vector
        loss += np.logaddexp(0, s if i else -s)
        error = sigmoid(np.array([s * 1.0]))[0] - (i == 0)
        grad_center_vector[:] = grad_center_vector + error * outside_vectors[word]
        grad_outside_vectors[word] = grad_outside_vectors[word] + error * center_vector
    return loss, grad_center_vector, grad_outside_vectors
