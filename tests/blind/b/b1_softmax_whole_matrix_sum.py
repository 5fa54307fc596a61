"""For a matrix it divides by the sum of all entries, so the whole matrix adds up to one instead of each row.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(logits):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    exps = np.exp(shifted)
    Z = sum(exps.flatten())
    return exps / Z
