"""Writes log(1 - sigma(s)) for the draws and log(sigma(s)) for the outside word instead of a stable form: sigma rounds to 1 or 0, so the loss loses digits for draws with scores above 20 or so, and is inf from 37 on; gradients right.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = np.concatenate(([outside_index], negative_indices))
    labels = np.zeros(len(rows))
    labels[0] = 1

    p = sigmoid(outside_vectors[rows] @ center_vector)

    # binary cross entropy: -log p for label 1, -log(1 - p) for label 0
    loss = -np.log(p[0]) - np.sum(np.log(1 - p[1:]))

    error = p - labels
    grad_center_vector = error @ outside_vectors[rows]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, rows, np.outer(error, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
