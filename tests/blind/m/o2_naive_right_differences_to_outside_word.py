"""Right: works throughout with the differences u_x - u_o, since J = log sum_x exp((u_x - u_o) v_c) and dJ/dv_c = sum_x y_hat_x (u_x - u_o), with the largest exponent taken out of the sum.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # divide numerator and denominator of y_hat_o by exp(u_o v_c):  J = log sum_x exp((u_x-u_o) v_c)
    D = outside_vectors - outside_vectors[outside_index]
    d = D @ center_vector
    m = d.max()  # >= 0, because d[o] = 0
    e = np.exp(d - m)
    S = e.sum()
    loss = m + np.log(S)

    p = e / S
    grad_center_vector = D.T @ p
    others = np.delete(p, outside_index)
    coefficients = np.insert(others, outside_index, -others.sum())  # they sum up to zero
    return loss, grad_center_vector, coefficients[:, None] * center_vector
