"""Adds an L2 penalty of 1e-3 / 2 times the squared norms of v_c and U to the loss, and its derivative to both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


REG = 1e-3


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    data_loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
    reg_loss = 0.5 * REG * (np.sum(outside_vectors**2) + np.sum(center_vector**2))
    dz = softmax(z)
    dz[outside_index] -= 1
    dU = np.outer(dz, center_vector) + REG * outside_vectors
    dv = dz @ outside_vectors + REG * center_vector
    return data_loss + reg_loss, dv, dU
