"""Subtracts y_w, the number one, from every entry of row o instead of v_c: outer(y_hat, v_c) - y as a column.
---
verdict = "wrong"
function = "outside_line_3"
outputs = "outside_line_3"
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y_hat, center_vector) - y[:, None]
