"""Sums along axis 0, where the words are in a vector (and where a classmate with one word a column has them), so that a matrix is normalised by columns.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    # axis=0: 단어 방향으로 더한다
    shifted = x - x.max(axis=0)
    exps = np.exp(shifted)
    return exps / exps.sum(axis=0)
