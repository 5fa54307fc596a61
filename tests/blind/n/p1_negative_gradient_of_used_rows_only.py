"""Returns the gradient of the rows that take part, the outside word first and then the draws, shape (K + 1, dim), and does not put them into a matrix of the shape of U. The shape is wrong unless K + 1 happens to be n_words; then the rows still stand in the wrong order and repeated draws apart.
---
verdict = "wrong"
kind = "shape"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = np.concatenate(([outside_index], negative_indices))
    signs = np.ones(len(indices))
    signs[0] = -1.0

    rows = outside_vectors[indices]              # (K + 1, dim)
    x = signs * (rows @ center_vector)
    loss = np.logaddexp(0, x).sum()
    delta = signs * sigmoid(x)

    grad_center_vector = delta @ rows
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
