"""Right: the sigmoid is taken as the second entry of the softmax of the pair (0, x), for all entries in one matrix of two columns.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    pairs = np.column_stack([np.zeros(x.size), x.ravel()])
    return softmax(pairs)[:, 1].reshape(x.shape)
