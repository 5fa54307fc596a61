"""Right: sorts the draws and adds up equal neighbours with np.add.reduceat before one assignment to distinct rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = np.sort(negative_indices)
    U_k = outside_vectors[draws]
    s_k, s_o = U_k @ center_vector, outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    grad_center = sigmoid(s_k) @ U_k - sigmoid(-s_o) * outside_vectors[outside_index]
    grad_outside = np.zeros(outside_vectors.shape)
    if len(draws) > 0:
        starts = np.flatnonzero(np.r_[True, draws[1:] != draws[:-1]])
        grad_outside[draws[starts]] = np.add.reduceat(np.outer(sigmoid(s_k), center_vector), starts, axis=0)
    grad_outside[outside_index] -= sigmoid(-s_o) * center_vector
    return loss, grad_center, grad_outside
