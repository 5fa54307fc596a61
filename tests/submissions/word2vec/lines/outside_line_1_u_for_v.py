r"""Each row holds its own vector.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.u_for_v"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    p = softmax(outside_vectors @ center_vector)
    rows = p[:, None] * outside_vectors
    rows[outside_index] -= outside_vectors[outside_index]
    return rows
