"""Right: sorts the draws and adds up the coefficients of equal words with add.reduceat.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = np.sort(negative_indices)
    starts = np.flatnonzero(np.r_[True, draws[1:] != draws[:-1]])
    s_o = outside_vectors[outside_index] @ center_vector
    s = outside_vectors[draws] @ center_vector
    g = np.add.reduceat(sigmoid(s), starts)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[draws[starts]] = g[:, None] * center_vector
    grad_U[outside_index] = -sigmoid(-s_o) * center_vector
    grad_v = g @ outside_vectors[draws[starts]] - sigmoid(-s_o) * outside_vectors[outside_index]
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s).sum(), grad_v, grad_U
