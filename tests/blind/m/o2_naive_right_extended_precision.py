"""Right: scores and sums are computed in np.longdouble and only the results are brought back to float64; einsum instead of matrix products.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.astype(np.longdouble)
    U = outside_vectors.astype(np.longdouble)

    z = np.einsum("wd,d->w", U, v)
    z = z - z.max()
    Z = np.exp(z).sum()
    delta = np.exp(z) / Z - (np.arange(len(z)) == outside_index)

    loss = float(np.log(Z) - z[outside_index])
    grad_v = np.einsum("w,wd->d", delta, U).astype(np.float64)
    grad_U = np.einsum("w,d->wd", delta, v).astype(np.float64)
    return loss, grad_v, grad_U
