"""Online softmax with a running maximum (as in flash attention), but the running sum is not rescaled when a new maximum is met, so the denominator is too large.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    def one_row(row):
        running_max, running_sum = -np.inf, 0.0
        for value in row:
            running_max = max(running_max, value)
            running_sum += np.exp(value - running_max)
        return np.exp(row - running_max) / running_sum

    if x.ndim == 1:
        return one_row(x)
    return np.stack([one_row(row) for row in x])
