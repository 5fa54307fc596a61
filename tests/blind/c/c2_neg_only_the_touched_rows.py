"""Returns the gradients of the outside word and the K draws as a matrix of K + 1 rows instead of dJ/dU with n_words rows.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.append(outside_index, negative_indices)
    label = np.arange(rows.size) == 0
    z = outside_vectors[rows] @ center_vector
    loss = np.logaddexp(0, np.where(label, -z, z)).sum()
    error = sigmoid(z) - label
    return loss, error @ outside_vectors[rows], np.outer(error, center_vector)
