"""For negative entries it gives 1 - e^x / (1 + e^x) = sigma(-x), so the function is sigma(|x|).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    result = np.zeros(x.shape)
    pos = x >= 0
    neg = ~pos
    result[pos] = 1 / (1 + np.exp(-x[pos]))
    t = np.exp(x[neg])
    result[neg] = 1 - t / (1 + t)
    return result
