"""Every term is seen as a softmax over the two scores s and 0: -log sigma(s) = logsumexp(s, 0) - s, and the sigmoids are
the columns of softmax of a matrix of two columns.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    indices = np.append(outside_index, negative_indices)
    rows = outside_vectors[indices]
    two = np.zeros((len(indices), 2))
    two[:, 0] = rows @ center_vector
    chosen = np.ones(len(indices), dtype=int)  # column 1: "noise"
    chosen[0] = 0  # column 0: "true pair"

    log_p = two - np.logaddexp(two[:, 0], two[:, 1])[:, None]
    loss = -log_p[np.arange(len(indices)), chosen].sum()
    error = softmax(two)[:, 0] - (chosen == 0)
    # exact for the true pair as well: sigma(s) - 1 = -softmax[:, 1]
    error[0] = -softmax(two)[0, 1]
    grad = np.zeros(outside_vectors.shape)
    for i, e in zip(indices, error):
        grad[i] = grad[i] + e * center_vector
    return loss, np.tensordot(error, rows, axes=1), grad
