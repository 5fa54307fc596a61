r"""v_c stands for u_x.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.v_for_u_x"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return -outside_vectors[outside_index] + e.sum() * center_vector / e.sum()
