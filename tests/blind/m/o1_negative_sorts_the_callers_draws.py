"""To add up runs of equal words, the draws are sorted in place with negative_indices.sort(), which changes the caller's
array. The three results are right; the argument is changed whenever the draws were not sorted (read-only: a crash).
---
verdict = "wrong"
kind = "mutation"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negative_indices.sort()  # equal words stand together now
    starts = np.flatnonzero(np.r_[True, negative_indices[1:] != negative_indices[:-1]])

    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_k = u_o @ center_vector, u_k @ center_vector
    c_o, c_k = -np.exp(-np.logaddexp(0, s_o)), sigmoid(s_k)

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[negative_indices[starts]] = np.outer(np.add.reduceat(c_k, starts), center_vector)
    grad_outside_vectors[outside_index] = c_o * center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    return loss, c_o * u_o + c_k @ u_k, grad_outside_vectors
