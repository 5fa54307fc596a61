"""For a matrix the return stands inside the loop over rows, so only the first row is normalised and the other rows stay zero.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    if x.ndim == 1:
        e = np.exp(x - x.max())
        return e / e.sum()
    result = np.zeros_like(x)
    for i in range(x.shape[0]):
        e = np.exp(x[i] - x[i].max())
        result[i] = e / e.sum()
        return result
