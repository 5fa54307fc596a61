r"""A running maximum, and a running sum that is not brought to it.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.sum_not_rescaled"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    y = np.empty(x.shape)
    for values, row in zip(y.reshape(-1, x.shape[-1]), x.reshape(-1, x.shape[-1])):
        largest, total = row[0], 1.0
        for entry in row[1:]:
            largest = max(largest, entry)
            total += np.exp(entry - largest)
        values[:] = np.exp(row - largest) / total
    return y
