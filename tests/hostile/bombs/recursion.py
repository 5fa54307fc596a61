"""Calls itself without end, with the limit taken away."""

import sys

sys.setrecursionlimit(10 ** 9)

def softmax(x):
    return softmax([x])

softmax(1)
