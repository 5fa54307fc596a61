"""Right: shifts by the row maximum of a transposed copy and uses 2 to the power of x / log 2 instead of exp.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    columns = np.array(x, dtype=float).T
    columns -= columns.max(axis=0)
    columns /= np.log(2)
    powers = np.exp2(columns)
    return (powers / powers.sum(axis=0)).T
