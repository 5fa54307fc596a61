"""Right: everything is computed in extended precision and rounded to float64 at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors.astype(np.longdouble)
    v = center_vector.astype(np.longdouble)
    z = U.dot(v)
    z -= z.max()
    e = np.exp(z)
    loss = np.log(e.sum()) - z[outside_index]
    e /= e.sum()
    e[outside_index] -= 1
    return (
        np.float64(loss),
        e.dot(U).astype(np.float64),
        np.multiply.outer(e, v).astype(np.float64),
    )
