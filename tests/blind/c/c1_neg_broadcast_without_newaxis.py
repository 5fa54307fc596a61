"""Multiplies the K coefficients with the K rows without a new axis, which raises unless K is 1 or equals dim, and then weights columns instead of rows.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_k = outside_vectors[negative_indices]
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = u_k @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    grad_center = (sigmoid(np.array(s_o)) - 1) * outside_vectors[outside_index] + np.sum(sigmoid(s_k) * u_k, axis=0)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, negative_indices, np.outer(sigmoid(s_k), center_vector))
    grad_outside[outside_index] += (sigmoid(np.array(s_o)) - 1) * center_vector
    return loss, grad_center, grad_outside
