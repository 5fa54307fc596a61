"""Right formula, but evaluated in float32, so the result has only seven digits and type float32.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    x32 = np.array(x, dtype=np.float32)
    out = np.empty(x32.shape, dtype=np.float32)
    pos = x32 >= 0
    out[pos] = 1 / (1 + np.exp(-x32[pos]))
    ex = np.exp(x32[~pos])
    out[~pos] = ex / (1 + ex)
    return out
