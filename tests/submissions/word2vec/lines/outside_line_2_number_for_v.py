r"""1 is subtracted from row o.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.number_for_v"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    g = np.outer(probabilities, center_vector)
    g[outside_index] -= 1
    return g
