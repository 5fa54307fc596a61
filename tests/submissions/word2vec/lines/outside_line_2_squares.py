r"""The probabilities are squared.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.weights_changed"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    g = np.outer(probabilities**2, center_vector)
    g[outside_index] -= center_vector
    return g
