"""Returns the gradient of the K + 1 rows that take part, shape (K + 1, dim), as a sparse update would need it, instead of a matrix of the shape of U with zeros elsewhere. If K + 1 happens to be n_words, the shape is right, but the rows stand in the order of the draws.
---
verdict = "wrong"
kind = "shape"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    idx = np.hstack([[outside_index], negative_indices]).astype(int)
    sub = outside_vectors[idx]
    sign = np.where(np.arange(len(idx)) == 0, 1.0, -1.0)

    margin = sign * (sub @ center_vector)
    loss = np.logaddexp(0, -margin).sum()
    dscore = -sign * np.exp(-np.logaddexp(0, margin))

    grad_center_vector = dscore @ sub
    # all other rows of U are not touched
    grad_outside_vectors = np.outer(dscore, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
