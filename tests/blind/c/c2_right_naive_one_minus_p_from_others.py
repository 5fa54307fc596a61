"""Right: takes y_hat_o - 1 as minus the probability of all other words together, and the center gradient as sum over the others of y_hat_x (u_x - u_o).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v, o = outside_vectors, center_vector, outside_index
    z = U @ v
    lse = np.logaddexp.reduce(z)
    p = np.exp(z - lse)
    others = np.delete(np.arange(len(z)), o)
    dv = p[others] @ (U[others] - U[o])
    dU = p[:, None] * v
    dU[o] = -p[others].sum() * v
    return lse - z[o], dv, dU
