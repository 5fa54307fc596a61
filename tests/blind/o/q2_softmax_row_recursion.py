"""Right: a matrix calls the function once for each row; a row is put through log-probabilities and exponentiated at the end.
---
verdict = "right"
"""
def softmax(x):
    x = np.asarray(x)
    if x.ndim > 1:
        return np.stack([softmax(row) for row in x])
    below_top = x - np.sort(x)[-1]
    return np.exp(below_top - np.logaddexp.reduce(below_top))
