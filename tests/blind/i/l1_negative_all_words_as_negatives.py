"""Copies the gradients of the naive softmax and only replaces softmax by sigmoid, so that every other word of the vocabulary counts as a draw once and the real draws are not used.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index])
    loss += np.logaddexp(0, z[negative_indices]).sum()

    y = np.zeros(len(z))
    y[outside_index] = 1
    y_hat = sigmoid(z)
    delta = y_hat - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
