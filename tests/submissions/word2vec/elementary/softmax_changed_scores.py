r"""The scores are squashed before the exponential.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.changed_scores"]
"""


def softmax(x):
    e = np.exp(np.tanh(x))
    return e / e.sum(axis=-1, keepdims=True)
