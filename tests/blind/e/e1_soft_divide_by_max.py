"""Makes the exponent small by dividing the scores by their largest absolute value instead of subtracting the maximum, which changes the distribution.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    biggest = np.abs(x).max(axis=-1, keepdims=True)
    biggest = np.where(biggest == 0, 1, biggest)
    x_norm = x / biggest
    num = np.exp(x_norm)
    return num / num.sum(axis=-1, keepdims=True)
