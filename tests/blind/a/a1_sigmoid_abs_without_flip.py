"""Uses exp(-|x|) for stability but returns 1/(1+exp(-|x|)) for negative entries too, so sigma(x) = sigma(|x|) and negative x come out above one half.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    # exp(-|x|) can never overflow
    e = np.exp(-np.abs(x))
    return 1 / (1 + e)
