"""The exponent lost its minus sign: it computes 1 / (1 + exp(x)), which is sigmoid(-x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    z = np.clip(x, -500, 500)      # against overflow
    denominator = 1.0 + np.exp(z)
    return np.reciprocal(denominator)
