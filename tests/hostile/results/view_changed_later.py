"""Returns one buffer for every call, so that earlier answers change with later ones.
---
deserves = 7.5
flaw = true
"""

import numpy as np


def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x))))

def right_softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

buffers = {}

def softmax(x):
    buffer = buffers.setdefault(np.shape(x), np.empty(np.shape(x)))
    buffer[...] = right_softmax(x)
    return buffer
