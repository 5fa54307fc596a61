"""Right: the rows are handled by recursion on the number of axes, and one row with a running maximum and a running sum in pure Python that is rescaled at each new maximum.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    import math

    if x.ndim > 1:
        return np.stack([softmax(row) for row in x])

    top, total = float(x[0]), 1.0
    for value in x[1:].tolist():
        if value > top:
            total = total * math.exp(top - value) + 1.0
            top = value
        else:
            total += math.exp(value - top)
    return np.array([math.exp(value - top) / total for value in x.tolist()])
