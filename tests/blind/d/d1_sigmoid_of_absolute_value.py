"""Makes the exponential safe with exp(-|x|) but never switches to the other form for negative x, so it returns sigma(|x|).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    z = np.exp(-np.abs(x))  # never larger than one
    return 1 / (1 + z)
