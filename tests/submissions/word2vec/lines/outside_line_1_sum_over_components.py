r"""The denominator sums single products.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.sum_over_components"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    rows = np.outer(np.exp(outside_vectors @ center_vector), center_vector)
    rows /= np.exp(outside_vectors * center_vector).sum()
    rows[outside_index] -= center_vector
    return rows
