"""Subtracts v_c from every row by broadcasting instead of from row o only.
---
verdict = "wrong"
function = "outside_line_1"
outputs = "dJ/dU"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return e[:, np.newaxis] * center_vector / e.sum() - center_vector
