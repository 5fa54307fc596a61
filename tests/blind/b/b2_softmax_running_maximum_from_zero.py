"""Right mathematics, but the search for the maximum starts at 0, so a row of scores all below about -745 underflows to 0/0.
---
verdict = "unstable"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    rows = x.reshape(-1, x.shape[-1])
    out = np.zeros(rows.shape)
    for i, row in enumerate(rows):
        biggest = 0.0
        for value in row:
            if value > biggest:
                biggest = value
        e = np.exp(row - biggest)
        out[i] = e / e.sum()
    return out.reshape(x.shape)
