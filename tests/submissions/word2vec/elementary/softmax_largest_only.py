r"""Only the largest probability is returned.

---
lost = { sigmoid-softmax = 4.0 }
diagnosis = ["softmax.part_of_it"]
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return (e / e.sum(axis=-1, keepdims=True)).max(axis=-1)
