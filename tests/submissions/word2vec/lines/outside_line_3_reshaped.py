r"""reshape in place of a transposition.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.reshaped"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(center_vector, y_hat - y).reshape(len(y), -1)
