"""Right: a plain Python function for one number, the form chosen by the sign, laid over the array of any shape by np.vectorize with a float output type.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


import math


def _sigmoid_of_number(t):
    t = float(t)
    if t >= 0.0:
        return 1.0 / (1.0 + math.exp(-t))
    e = math.exp(t)
    return e / (1.0 + e)


_sigmoid_of_array = np.vectorize(_sigmoid_of_number, otypes=[float])


def sigmoid(x):
    return _sigmoid_of_array(x)
