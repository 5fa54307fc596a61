"""Chooses the stable formula once for the whole array: 'if x >= 0' was ambiguous, so .all() was appended; an array of both signs with a large positive entry takes exp(x)/(1+exp(x)) and becomes nan there.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    # ValueError: truth value is ambiguous -> .all()
    if (x >= 0).all():
        return 1.0 / (1.0 + np.exp(-x))
    else:
        return np.exp(x) / (1.0 + np.exp(x))
