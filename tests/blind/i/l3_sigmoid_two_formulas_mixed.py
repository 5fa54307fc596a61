"""For negative x the two forms of the sigmoid are mixed: with t = exp(-abs(x)), which is exp(x) there, the student keeps a minus too many and returns 1 - t / (1 + t), that is sigmoid(-x). So the function is sigmoid(abs(x)).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))                # never overflows
    big = 1 / (1 + t)
    small = 1 - t / (1 + t)               # sigma(-x) = 1 - sigma(x)
    return np.where(x < 0, small, big)


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
