r"""u_x is left out under the sum.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.no_vectors"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return e.sum() / e.sum() - outside_vectors[outside_index]
