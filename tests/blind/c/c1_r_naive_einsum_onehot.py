"""Right: a row of the identity is y, and every product is an einsum.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y = np.identity(outside_vectors.shape[0])[outside_index]
    z = np.einsum("wd,d->w", outside_vectors, center_vector)
    m = z.max()
    loss = m + np.log(np.einsum("w->", np.exp(z - m))) - np.einsum("w,w->", y, z)
    delta = softmax(z) - y
    return (
        loss,
        np.einsum("w,wd->d", delta, outside_vectors),
        np.einsum("w,d->wd", delta, center_vector),
    )
