r"""Row o is set to minus v_c.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.row_o_minus_v"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = probabilities[:, None] * center_vector
    rows[outside_index] = -center_vector
    return rows
