r"""The result has the argument's dtype: right, since numbers are float64."""


def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    flat, values = out.reshape(-1), x.reshape(-1)
    for i in range(values.size):
        t = float(values[i])
        flat[i] = 1 / (1 + np.exp(-t)) if t > 0 else np.exp(t) / (1 + np.exp(t))
    return out
