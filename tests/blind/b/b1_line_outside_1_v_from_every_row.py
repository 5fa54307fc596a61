"""Subtracts v_c from every row instead of from row o only.
---
verdict = "wrong"
function = "outside_line_1"
outputs = "outside_line_1"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    G = np.outer(e, center_vector) / e.sum()
    G -= center_vector
    return G
