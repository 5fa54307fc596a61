"""Right: sorts the draws and adds up runs of the same word with np.add.reduceat.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    k = np.sort(negative_indices)
    starts = np.flatnonzero(np.r_[True, k[1:] != k[:-1]])
    s = outside_vectors[k] @ center_vector
    t = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, s).sum() + np.logaddexp(0, -t)
    coefficients = np.zeros(len(outside_vectors))
    coefficients[k[starts]] = np.add.reduceat(sigmoid(s), starts)
    coefficients[outside_index] = -sigmoid(-t)
    return loss, coefficients @ outside_vectors, coefficients.reshape(-1, 1) * center_vector
