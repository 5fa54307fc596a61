"""Right: computes in long double and rounds to float64 at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.astype(np.longdouble)
    U = outside_vectors.astype(np.longdouble)
    z = (U * v).sum(axis=1)
    z = z - z.max()
    e = np.exp(z)
    Z = e.sum()
    loss = np.log(Z) - z[outside_index]
    d = e / Z
    d[outside_index] -= 1
    grad_v = (d[:, None] * U).sum(axis=0)
    grad_U = d[:, None] * v
    return float(loss), grad_v.astype(np.float64), grad_U.astype(np.float64)
