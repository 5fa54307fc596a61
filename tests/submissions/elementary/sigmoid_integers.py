r"""Integer inputs give an integer array of zeros and ones.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["any.integers"]
"""


def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    flat, values = out.reshape(-1), x.reshape(-1)
    for i in range(values.size):
        t = float(values[i])
        flat[i] = 1 / (1 + np.exp(-t)) if t > 0 else np.exp(t) / (1 + np.exp(t))
    return out
