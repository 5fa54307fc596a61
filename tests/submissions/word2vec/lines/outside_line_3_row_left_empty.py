r"""The loop starts at 1.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.word_left_out"]
"""


def outside_line_3(y_hat, y, center_vector):
    g = np.zeros((len(y), len(center_vector)))
    for w in range(1, len(y)):
        g[w] = (y_hat[w] - y[w]) * center_vector
    return g
