r"""The largest takes all.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.hard"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    return np.eye(x.shape[-1])[x.argmax(axis=-1)]
