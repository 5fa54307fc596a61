"""Right: logistic regression on K + 1 examples with label 1 for the outside word, binary cross-entropy from logits summed over the examples.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def binary_cross_entropy_from_logits(z, y):
    return np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.insert(negative_indices, 0, outside_index)
    X, w = outside_vectors[rows], center_vector
    y = np.zeros(len(rows))
    y[0] = 1
    z = X @ w
    cost = binary_cross_entropy_from_logits(z, y).sum()
    dz = sigmoid(z) - y
    dX = np.outer(dz, w)
    dU = np.zeros_like(outside_vectors)
    for row, g in zip(rows, dX):
        dU[row] += g
    return cost, X.T @ dz, dU
