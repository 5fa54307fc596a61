r"""The S-shaped curve of the normal distribution.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.normal_distribution"]
"""


def sigmoid(x):
    from math import erf
    return np.array([(1 + erf(t / 2**0.5)) / 2 for t in np.ravel(x)]).reshape(np.shape(x))
