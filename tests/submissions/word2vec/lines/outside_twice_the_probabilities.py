r"""The probabilities count twice.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.probabilities_scaled"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(2 * y_hat - y, center_vector)
