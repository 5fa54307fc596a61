"""Multiplies y_hat by (1 - y) instead of subtracting y, so row o is zero instead of (y_hat_o - 1) v_c.
---
verdict = "wrong"
function = "outside_line_3"
outputs = "dJ/dU"
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y_hat * (1 - y), center_vector)
