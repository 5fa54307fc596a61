"""Right mathematics: softmax without subtracting the largest entry.
---
verdict = "unstable"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    return (np.exp(x).T / np.exp(x).sum(axis=-1)).T
