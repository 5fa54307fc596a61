r"""The outside word is not in the denominator.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.other_denominator"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    total = e.sum() - e[outside_index]
    return -outside_vectors[outside_index] + e @ outside_vectors / total
