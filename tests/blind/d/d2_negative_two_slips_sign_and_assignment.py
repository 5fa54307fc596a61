"""Two mistakes: the outside word's part of dJ/dv_c has a plus, and the rows of repeated draws are set with fancy indexing, which keeps one of the equal contributions to dJ/dU only.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_n = outside_vectors[outside_index], outside_vectors[negative_indices]
    so, sn = u_o @ center_vector, u_n @ center_vector
    loss = np.logaddexp(0, -so) + np.logaddexp(0, sn).sum()
    grad_c = (1 - sigmoid(so)) * u_o + (sigmoid(sn)[:, None] * u_n).sum(axis=0)
    grad_o = np.zeros(outside_vectors.shape)
    grad_o[outside_index] = -(1 - sigmoid(so)) * center_vector
    grad_o[negative_indices] += sigmoid(sn)[:, None] * center_vector
    return loss, grad_c, grad_o
