r"""Words are counted from one.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.off_by_one"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = np.outer(probabilities, center_vector)
    rows[outside_index - 1] -= center_vector
    return rows
