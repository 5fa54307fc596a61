"""For negative x the student uses the second form of the sigmoid with the denominator of the first one: exp(x) / (1 + exp(-x)). Values for x >= 0 are right.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    flat = x.ravel()
    values = []
    for number in flat:
        if number >= 0:
            values.append(1 / (1 + np.exp(-number)))
        else:
            number = max(number, -700.0)
            values.append(np.exp(number) / (1 + np.exp(-number)))
    return np.array(values).reshape(x.shape)


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
