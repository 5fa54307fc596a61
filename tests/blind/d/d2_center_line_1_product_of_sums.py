"""Sums the exponentials and the rows separately before multiplying, (sum_x exp(u_x.v_c)) (sum_x u_x) / sum_w exp(u_w.v_c), so line 1 becomes -u_o + sum_x u_x without weights.
---
verdict = "wrong"
function = "center_line_1"
outputs = "value"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    numerator = e.sum() * outside_vectors.sum(axis=0)
    return -outside_vectors[outside_index] + numerator / e.sum()
