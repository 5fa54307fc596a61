"""Mixes the softmax with the uniform distribution, 0.85 softmax(x) + 0.15 / n_words, as in the damping step of PageRank.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


DAMPING = 0.85


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    p = e / np.sum(e, axis=-1, keepdims=True)
    n = x.shape[-1]
    return DAMPING * p + (1 - DAMPING) / n
