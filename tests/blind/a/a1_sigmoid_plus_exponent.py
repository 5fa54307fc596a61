"""The exponent has the wrong sign: it returns 1/(1+exp(x)), which is sigma(-x) instead of sigma(x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    # logistic: 1 over (1 + e^x)
    return 1.0 / (1.0 + np.exp(np.minimum(x, 700)))
