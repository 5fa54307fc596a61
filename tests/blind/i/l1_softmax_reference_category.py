"""Writes the multinomial logit of statistics with a reference category: a further 1 (shifted by the maximum) stands in the denominator, so that the probabilities add up to less than one.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, t) / (1.0 + t)


def softmax(x):
    # multinomial logit: P(w) = exp(x_w) / (1 + sum exp(x)); all multiplied by exp(-m)
    m = np.maximum(x.max(axis=-1, keepdims=True), 0)
    num = np.exp(x - m)
    den = np.exp(-m) + num.sum(axis=-1, keepdims=True)
    return num / den
