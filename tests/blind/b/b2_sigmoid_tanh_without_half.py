"""Uses (1 + tanh(x))/2, which is sigma(2x): the argument of tanh should be x/2.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    # sigma and tanh are the same curve, moved and squeezed
    return (np.tanh(x) + 1) / 2
