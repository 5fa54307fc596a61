"""Masks y_hat with 1 - y before subtracting y, so row o is -v_c instead of (y_hat_o - 1) v_c.
---
verdict = "wrong"
function = "outside_line_3"
outputs = "outside_line_3"
"""


def outside_line_3(y_hat, y, center_vector):
    others = y_hat * (1 - y)
    return np.outer(others - y, center_vector)
