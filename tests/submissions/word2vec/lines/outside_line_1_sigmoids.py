r"""Sigmoids stand for the weights.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.other_numerator"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    g = np.outer(sigmoid(outside_vectors @ center_vector), center_vector)
    g[outside_index] -= center_vector
    return g
