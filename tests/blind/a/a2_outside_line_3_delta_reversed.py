"""The outer product is (y - y_hat) v_c^T, of the opposite sign.
---
verdict = "wrong"
function = "outside_line_3"
outputs = "outside_line_3"
"""


def outside_line_3(y_hat, y, center_vector):
    return np.einsum("i,j->ij", y - y_hat, center_vector)
