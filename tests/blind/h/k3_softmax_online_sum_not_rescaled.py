"""The softmax goes through each row once with a running maximum and a running sum, but when a new maximum is met, the sum collected so far is not rescaled to it: the row does not add up to one unless its first entry is the largest.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for where in np.ndindex(*x.shape[:-1]):
        row = x[where]
        running_max, running_sum = row[0], 1.0
        for value in row[1:]:
            if value > running_max:
                running_max = value
            running_sum += np.exp(value - running_max)
        out[where] = np.exp(row - running_max) / running_sum
    return out
