"""Puts the outside word among the negatives as well, so that -log sigma(-s_o) is in the loss too and sigma(s_o) in the coefficients of both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    indices = [outside_index] + list(negative_indices)
    rows = outside_vectors[indices]
    scores = rows @ center_vector
    loss = np.logaddexp(0, -scores[0]) + np.logaddexp(0, scores).sum()
    g = sigmoid(scores)
    g[0] += sigmoid(scores[0]) - 1
    grad_outside = np.zeros(outside_vectors.shape)
    for i, c in zip(indices, g):
        grad_outside[i] += c * center_vector
    return loss, g @ rows, grad_outside
