r"""The differences are squared.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.delta_changed"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer((y_hat - y) ** 2, center_vector)
