"""Computes exp(x - logsumexp) and believes that m has cancelled already, so log sum exp(x - m) is subtracted from the unshifted x; the rows add up to exp(m).
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def log_sum_exp(x):
    m = x.max(axis=-1, keepdims=True)
    return np.log(np.exp(x - m).sum(axis=-1, keepdims=True))  # softmax(x) = softmax(x - m)


def softmax(x):
    return np.exp(x - log_sum_exp(x))
