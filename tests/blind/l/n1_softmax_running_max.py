"""The maximum m is never reset between the rows, so a row far below an earlier row underflows to 0/0.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    rows = np.atleast_2d(x)
    out = np.zeros(rows.shape)
    m = -np.inf
    for i, row in enumerate(rows):
        for value in row:
            if value > m:
                m = value
        e = np.exp(row - m)
        out[i] = e / e.sum()
    return out.reshape(x.shape)
