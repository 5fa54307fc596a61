r"""It is divided by the number of words.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.divided_by_size"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y_hat - y, center_vector) / len(y)
