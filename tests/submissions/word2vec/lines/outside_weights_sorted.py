r"""The weights are sorted.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.weights_moved"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(np.sort(y_hat - y), center_vector)
