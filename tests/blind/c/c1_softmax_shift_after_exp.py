"""Takes the shift to apply to the exponentials: subtracts the smallest exponential (min-max style) from all of them before normalising, so the least likely word gets probability zero.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    e = e - e.min(axis=-1, keepdims=True) + 0.0
    total = e.sum(axis=-1, keepdims=True)
    # all entries equal -> avoid 0/0
    return np.where(total == 0, 1.0 / x.shape[-1], e / np.where(total == 0, 1.0, total))
