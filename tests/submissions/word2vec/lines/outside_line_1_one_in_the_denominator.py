r"""There is a 1 in the denominator.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.other_denominator"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    g = np.outer(e, center_vector) / (1 + e.sum())
    g[outside_index] -= center_vector
    return g
