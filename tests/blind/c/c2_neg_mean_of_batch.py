"""Takes the mean over the K + 1 scores, as the batch loss of logistic regression, instead of the sum: loss and both gradients are divided by K + 1.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.concatenate([[outside_index], negative_indices]).astype(int)
    X = outside_vectors[rows]
    y = np.zeros(len(rows))
    y[0] = 1
    z = X @ center_vector
    cost = np.mean(np.logaddexp(0, z) - y * z)
    dz = (sigmoid(z) - y) / len(rows)
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, rows, np.outer(dz, center_vector))
    return cost, X.T @ dz, grad_U
