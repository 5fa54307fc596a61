"""The sigmoid is the first entry of the softmax of (x, 0): every number becomes a row of two, and the student's own softmax is called on the rows.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    pairs = np.zeros((np.size(x), 2))
    pairs[:, 0] = np.ravel(x)
    return softmax(pairs)[:, 0].reshape(np.shape(x))


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
