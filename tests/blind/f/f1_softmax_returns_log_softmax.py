"""Ports F.log_softmax and forgets the exponential at the end, so log-probabilities are returned.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    # x - logsumexp(x), the way torch does it
    m = x.max(axis=-1, keepdims=True)
    lse = m + np.log(np.exp(x - m).sum(axis=-1, keepdims=True))
    log_probs = x - lse
    return log_probs
