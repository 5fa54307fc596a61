"""All products are written with einsum.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v = outside_vectors, center_vector
    s = np.einsum("wd,d->w", U, v)
    delta = softmax(s)
    delta[outside_index] -= 1
    m = s.max()
    loss = m - s[outside_index] + np.log(np.exp(s - m).sum())
    return loss, np.einsum("w,wd->d", delta, U), np.einsum("w,d->wd", delta, v)
