r"""y is subtracted twice.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.y_twice"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y_hat - y - y, center_vector)
