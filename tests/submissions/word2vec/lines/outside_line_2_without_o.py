r"""Row o stays empty.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.without_o"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = np.outer(probabilities, center_vector)
    rows[outside_index] = 0
    return rows
