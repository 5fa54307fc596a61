"""Returns the gradient only for the outside word and the draws, shape (K + 1, dim), instead of a matrix of the shape of U with zero rows.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    ids = np.concatenate(([outside_index], negative_indices))
    labels = np.eye(1, ids.size)[0]
    rows = outside_vectors[ids]
    x = rows @ center_vector
    loss = np.sum(np.logaddexp(0, x)) - x[0]
    e = sigmoid(x) - labels
    return loss, e @ rows, np.outer(e, center_vector)
