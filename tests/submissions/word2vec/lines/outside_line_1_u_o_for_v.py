r"""Row o has u_o subtracted.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.u_o_for_v"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    rows = np.outer(e / e.sum(), center_vector)
    rows[outside_index] -= outside_vectors[outside_index]
    return rows
