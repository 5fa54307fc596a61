"""The gradient of the center vector is the expectation of u_x - u_o, with the rows taken relative to the target; only the probabilities are needed, y is never built.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z = z - z[outside_index]               # now the target has score 0
    top = z.max()
    w = np.exp(z - top)
    loss = top + np.log(w.sum())
    p = w / w.sum()

    # sum_x p_x (u_x - u_o) = sum_x p_x u_x - u_o
    grad_center = (outside_vectors - outside_vectors[outside_index]).T @ p

    grad_outside = np.outer(p, center_vector)
    grad_outside[outside_index] = -p[np.arange(len(p)) != outside_index].sum() * center_vector
    return loss, grad_center, grad_outside
