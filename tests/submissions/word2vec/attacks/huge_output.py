r"""Prints without end, in a cell and in a function.

---
after = ["for i in range(200_000):\n    print('spam and eggs ' * 20)"]
"""


def softmax(x):
    for _ in range(2_000):
        print("spam " * 200)
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
