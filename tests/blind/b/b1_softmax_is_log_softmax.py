"""Returns the logarithm of the softmax (x minus log-sum-exp) and forgets the final exp.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    # like F.log_softmax, more stable than dividing
    m = x.max(axis=-1, keepdims=True)
    lse = m + np.log(np.exp(x - m).sum(axis=-1, keepdims=True))
    return x - lse
