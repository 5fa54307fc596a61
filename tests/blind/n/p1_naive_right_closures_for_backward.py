"""Small helper functions that return a value and a function for the way back (reverse mode by hand); the gradients come from chaining these.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def _matvec(A, x):
    return A @ x, lambda g: (np.outer(g, x), A.T @ g)


def _logsumexp(z):
    m = z.max()
    e = np.exp(z - m)
    return np.log(e.sum()), m, lambda g: g * e / e.sum()


def _pick(z, i):
    def back(g):
        out = np.zeros(len(z))
        out[i] = g
        return out

    return z[i], back


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z, back_matvec = _matvec(outside_vectors, center_vector)
    log_sum, m, back_lse = _logsumexp(z)
    z_o, back_pick = _pick(z, outside_index)
    loss = log_sum + (m - z_o)
    grad_U, grad_v = back_matvec(back_lse(1.0) + back_pick(-1.0))
    return loss, grad_v, grad_U
