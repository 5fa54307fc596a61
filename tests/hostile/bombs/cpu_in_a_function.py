"""Computes for ever when a question calls it.
---
hangs = true
"""

def sigmoid(x):
    while True:
        pass

softmax = sigmoid
