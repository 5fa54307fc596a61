r"""u_o stands in the numerator too.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.u_o_divided"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return (-outside_vectors[outside_index] + e @ outside_vectors) / e.sum()
