r"""1/n is subtracted.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.y_scaled"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y_hat - y.mean(), center_vector)
