r"""np.take without an axis: a number for the outside word's row.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.take_without_axis"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    log_sum = m + np.log(np.exp(z - m).sum())
    y_hat = np.exp(z - log_sum)
    u_o = np.take(outside_vectors, outside_index)
    loss = log_sum - np.sum(u_o * center_vector)
    grad_U = np.outer(y_hat, center_vector)
    grad_U[outside_index] -= center_vector
    return loss, y_hat @ outside_vectors - u_o, grad_U
