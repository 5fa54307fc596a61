"""Right: works with words as columns by transposing first and transposing back at the end, so it normalises along axis 0 of the transposed matrix.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    columns = np.transpose(x)
    e = np.exp(columns - np.amax(columns, axis=0))
    return np.transpose(e / np.sum(e, axis=0))
