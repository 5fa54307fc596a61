r"""Log-softmax, as in the deep learning framework.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.logarithm"]
"""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
