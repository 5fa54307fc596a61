"""Right: fills a new array by boolean masks, one form of the formula for each sign.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    ergebnis = np.empty(x.shape)
    positiv = x > 0
    ergebnis[positiv] = 1 / (1 + np.exp(-x[positiv]))
    e = np.exp(x[~positiv])
    ergebnis[~positiv] = e / (1 + e)
    return ergebnis
