"""Adds an L2 penalty (1e-3 / 2 times the squared length of the center vector and of each of the K + 1 outside vectors) to the loss, and its gradient to both gradients, against overfitting; nobody asked for it. Shows for all inputs but vectors of zeros (and drowns where the scores are huge).
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices, reg=1e-3
):
    grad_outside_vectors = np.zeros_like(outside_vectors)

    # --- the outside word ---
    u = outside_vectors[[outside_index]]
    z = u @ center_vector
    loss = np.sum(np.logaddexp(0, -z)) + 0.5 * reg * np.sum(u**2)
    d = -sigmoid(-z)
    grad_center_vector = d @ u
    np.add.at(grad_outside_vectors, [outside_index], np.outer(d, center_vector) + reg * u)

    # --- the negative words ---
    u = outside_vectors[negative_indices]
    z = u @ center_vector
    loss += np.sum(np.logaddexp(0, z)) + 0.5 * reg * np.sum(u**2)
    d = sigmoid(z)
    grad_center_vector += d @ u
    np.add.at(grad_outside_vectors, negative_indices, np.outer(d, center_vector) + reg * u)

    # --- the center word ---
    loss += 0.5 * reg * np.sum(center_vector**2)
    grad_center_vector += reg * center_vector

    return loss, grad_center_vector, grad_outside_vectors
