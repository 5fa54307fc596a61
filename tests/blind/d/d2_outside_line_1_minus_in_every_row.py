"""Subtracts v_c from all rows, not only from row o.
---
verdict = "wrong"
function = "outside_line_1"
outputs = "value"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    G = np.outer(e, center_vector) / e.sum()
    return G - center_vector
