"""Warns a hundred thousand times per call.
---
hangs = true
"""

import warnings

def softmax(x):
    for i in range(10 ** 5):
        warnings.warn("w" * 1000 + str(i))
    return x
