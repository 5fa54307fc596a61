r"""1 is subtracted from the exponential.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.v_divided"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    total = e.sum()
    e[outside_index] -= 1
    return np.outer(e, center_vector) / total
