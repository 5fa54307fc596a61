"""Fills the result into x.ravel(), which is a view for contiguous arrays, so the argument itself is overwritten (the values returned are right).
---
verdict = "wrong"
function = "sigmoid"
outputs = ""
"""

import math


def _one(t):
    if t < 0:
        e = math.exp(t)
        return e / (1 + e)
    return 1 / (1 + math.exp(-t))


def sigmoid(x):
    flat = x.ravel()            # 1차원으로 펴서 하나씩 계산
    for i in range(flat.size):
        flat[i] = _one(flat[i])
    return flat.reshape(x.shape)
