"""The term of the outside word in the gradient of the center vector multiplies the center vector itself in place of the outside vector.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    good = outside_vectors[outside_index] @ center_vector
    bad = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -good) + np.logaddexp(0, bad).sum()

    positive_part = -sigmoid(-good) * center_vector
    negative_part = sigmoid(bad) @ outside_vectors[negative_indices]
    grad_center_vector = positive_part + negative_part

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = positive_part
    for k, strength in zip(negative_indices, sigmoid(bad)):
        grad_outside_vectors[k] += strength * center_vector
    return loss, grad_center_vector, grad_outside_vectors
