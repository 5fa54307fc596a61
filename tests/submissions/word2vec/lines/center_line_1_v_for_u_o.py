r"""v_c is subtracted.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.v_for_u_o"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return -center_vector + e @ outside_vectors / e.sum()
