r"""The most probable row has v_c subtracted.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.most_probable"]
"""


def outside_line_3(y_hat, y, center_vector):
    hit = np.arange(len(y_hat)) == y_hat.argmax()
    return np.outer(y_hat - hit, center_vector)
