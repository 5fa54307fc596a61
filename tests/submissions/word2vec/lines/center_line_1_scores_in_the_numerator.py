r"""The numerator holds scores.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.other_numerator"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    z = outside_vectors @ center_vector
    return -outside_vectors[outside_index] + z @ outside_vectors / np.exp(z).sum()
