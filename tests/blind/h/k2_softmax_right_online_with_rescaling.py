"""Unusual: a streaming softmax in plain Python that keeps a running maximum and a running sum, rescaled at each new maximum, for each row by apply_along_axis.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    from math import exp

    def stream(row):
        top, total = float(row[0]), 1.0
        for value in row[1:].tolist():
            if value > top:
                total = total * exp(top - value) + 1.0
                top = value
            else:
                total += exp(value - top)
        return np.array([exp(value - top) / total for value in row.tolist()])

    return np.apply_along_axis(stream, -1, x)
