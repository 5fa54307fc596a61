"""A needless 1e-12 under the division, and masks for the two signs.
---
verdict = "right"
"""

EPS = 1e-12


def sigmoid(x):
    out = np.empty(x.shape)
    positive = x >= 0
    out[positive] = 1 / (1 + np.exp(-x[positive]) + EPS)
    e = np.exp(x[~positive])
    out[~positive] = e / (1 + e + EPS)
    return out
