r"""A sum that grows is written into each row.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.running_sum"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.cumsum(np.outer(y_hat - y, center_vector), axis=0)
