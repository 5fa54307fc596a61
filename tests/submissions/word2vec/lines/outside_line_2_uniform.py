r"""Every word is as likely.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.uniform"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = np.tile(center_vector / len(probabilities), (len(probabilities), 1))
    rows[outside_index] -= center_vector
    return rows
