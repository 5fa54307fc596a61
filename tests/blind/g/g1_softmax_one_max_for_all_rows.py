"""Any constant cancels, so one maximum for the whole matrix is subtracted; a row that lies far below it underflows to 0/0.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=-1, keepdims=True)
