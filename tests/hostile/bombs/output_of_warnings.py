"""Warns a hundred thousand times per call.
---
hangs = true
deserves = 0.5  # the types and shapes are right
"""

import warnings

def softmax(x):
    for i in range(10 ** 5):
        warnings.warn("w" * 1000 + str(i))
    return x
