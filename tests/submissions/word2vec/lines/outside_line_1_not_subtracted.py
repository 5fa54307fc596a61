r"""Row o keeps the weight of the others.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.missing_y"]
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return e[:, None] * center_vector / e.sum()
