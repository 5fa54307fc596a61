r"""Each row holds its weight in every component.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.no_vector"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.repeat((y_hat - y)[:, None], len(center_vector), axis=1)
