r"""Row o is taken the other way round.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.o_turned"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = np.outer(probabilities, center_vector)
    rows[outside_index] = center_vector - rows[outside_index]
    return rows
