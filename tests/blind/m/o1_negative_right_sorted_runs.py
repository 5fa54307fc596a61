"""Sorts a copy of the draws and adds up runs of equal words with np.add.reduceat, so that the rows are assigned and never
added to.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = np.sort(negative_indices)  # a copy
    heads = np.flatnonzero(np.diff(draws, prepend=-1))
    s = outside_vectors[draws] @ center_vector
    s_o = outside_vectors[outside_index] @ center_vector
    c_o = -np.exp(-np.logaddexp(0, s_o))
    c = np.add.reduceat(sigmoid(s), heads)
    touched = draws[heads]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[touched] = c[:, None] * center_vector
    grad_outside_vectors[outside_index] = c_o * center_vector
    grad_center_vector = c @ outside_vectors[touched] + c_o * outside_vectors[outside_index]
    return np.logaddexp(0, s).sum() - (-np.logaddexp(0, -s_o)), grad_center_vector, grad_outside_vectors
