"""Right: computes the sigmoid as the first entry of a softmax over the pair (x, 0), shifted by its larger entry.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    """The logistic function of every entry; any shape."""
    pair = np.stack([x, np.zeros_like(x)], axis=-1)  # logits of the classes "yes" and "no"
    pair = np.exp(pair - np.max(pair, axis=-1, keepdims=True))
    return pair[..., 0] / np.sum(pair, axis=-1)
