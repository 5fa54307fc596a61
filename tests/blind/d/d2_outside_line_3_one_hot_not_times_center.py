"""Only y_hat goes into the outer product with v_c; y is subtracted as a column from all entries, so row o has y_hat_o v_c - 1 in place of y_hat_o v_c - v_c.
---
verdict = "wrong"
function = "outside_line_3"
outputs = "value"
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y_hat, center_vector) - y[:, np.newaxis]
