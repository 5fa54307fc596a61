"""Right: computes in long double and converts the results back to float64 at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, U = center_vector.astype(np.longdouble), outside_vectors.astype(np.longdouble)
    z = (U * v).sum(axis=1)
    e = np.exp(z - z.max())
    delta = e / e.sum()
    delta[outside_index] -= 1
    loss = z.max() - z[outside_index] + np.log(e.sum())
    return (
        np.float64(loss),
        (delta[:, None] * U).sum(axis=0).astype(np.float64),
        (delta[:, None] * v).astype(np.float64),
    )
