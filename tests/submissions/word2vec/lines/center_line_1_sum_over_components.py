r"""The denominator sums single products.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.sum_over_components"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    total = np.exp(outside_vectors * center_vector).sum()
    return e @ outside_vectors / total - outside_vectors[outside_index]
