r"""y is taken the other way round.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.y_inverted"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y_hat - (1 - y), center_vector)
