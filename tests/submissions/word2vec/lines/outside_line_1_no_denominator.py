r"""The exponentials are not divided.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.no_denominator"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    rows = np.outer(np.exp(outside_vectors @ center_vector), center_vector)
    rows[outside_index] -= center_vector
    return rows
