"""In dJ/dv_c the vector subtracted is v_c itself instead of u_o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def log_sum_exp(z):
        top = z.max()
        return top + np.log(np.exp(z - top).sum())

    z = outside_vectors @ center_vector
    log_p = z - log_sum_exp(z)
    p = np.exp(log_p)

    grad_c = -center_vector + sum(p_x * u_x for p_x, u_x in zip(p, outside_vectors))
    grad_o = p[:, None] * center_vector[None, :]
    grad_o[outside_index] = grad_o[outside_index] - center_vector
    return -log_p[outside_index], grad_c, grad_o
