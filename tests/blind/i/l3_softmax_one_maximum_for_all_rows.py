"""The student subtracts the maximum of the whole matrix from every row ('any m will do'). For rows that are far apart the lower rows underflow to zero and become 0/0; ordinary matrices come out right.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + t), t / (1 + t))


def softmax(x):
    e = np.exp(x - x.max())
    return (e.T / e.sum(axis=-1)).T
