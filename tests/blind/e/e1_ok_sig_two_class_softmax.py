"""Right: a softmax over the two classes (0, x), of which the second probability is the sigmoid.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    flat = np.ravel(x)
    two = np.column_stack([np.zeros(flat.size), flat])
    return softmax(two)[:, 1].reshape(np.shape(x))
