"""The tanh identity sigma(x) = (1 + tanh(x / 2)) / 2.
---
verdict = "right"
"""

def sigmoid(x):
    return 0.5 + 0.5 * np.tanh(0.5 * x)
