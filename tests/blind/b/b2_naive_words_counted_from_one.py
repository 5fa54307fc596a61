"""Takes the outside index as counted from one (u_1 ... u_V), so that everything is computed for word o - 1 (for o = 0 the last word).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index - 1  # Python counts from 0
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m + np.log(np.sum(np.exp(z - m))) - z[o]
    d = softmax(z)
    d[o] -= 1
    return loss, np.einsum("w,wd->d", d, outside_vectors), np.einsum("w,d->wd", d, center_vector)
