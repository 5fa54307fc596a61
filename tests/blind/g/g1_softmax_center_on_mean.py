"""Reads 'for every number m' as: any centring will do, and subtracts the mean of the row, so that widely spread scores still overflow to nan.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    m = np.mean(x, axis=-1, keepdims=True)
    z = np.exp(x - m)
    z_sum = np.sum(z, axis=-1, keepdims=True)
    return z / z_sum
