r"""softmax is a lambda, sigmoid has hints, arguments have other names."""


def sigmoid(values: "np.ndarray") -> "np.ndarray":
    values = np.asarray(values, dtype=np.float64)
    small = np.exp(-abs(values))
    return np.where(values < 0, small / (1 + small), 1 / (1 + small))


def softmax(s):
    f = lambda r: np.exp(r - r.max(-1, keepdims=True))
    g = lambda e: e / e.sum(-1, keepdims=True)
    return g(f(np.asarray(s, dtype=float)))


def naive_softmax_loss_and_gradient(v, o, U):
    z = U @ v
    p = softmax(z)
    m = z.max()
    loss = -(z[o] - m - np.log(np.exp(z - m).sum()))
    p[o] -= 1
    return loss, p @ U, np.outer(p, v)
