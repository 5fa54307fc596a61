"""Right: uses differences to the outside word, J = log sum_x exp((u_x - u_o).v_c), and dJ/dv_c = sum_x y_hat_x (u_x - u_o).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    d = z - z[outside_index]
    loss = np.logaddexp.reduce(d)
    p = np.exp(d - loss)
    D = outside_vectors - outside_vectors[outside_index]
    p_others = np.where(np.arange(len(p)) == outside_index, 0.0, p)
    weight = p_others.copy()
    weight[outside_index] = -p_others.sum()          # p_o - 1
    return loss, p_others @ D, weight[:, None] * center_vector
