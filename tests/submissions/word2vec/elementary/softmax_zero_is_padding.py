r"""Scores of zero are masked, as padding is in an attention layer.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["softmax.zero_left_out"]
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True)) * (x != 0)
    return e / e.sum(axis=-1, keepdims=True)
