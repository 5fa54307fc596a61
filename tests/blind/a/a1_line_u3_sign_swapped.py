"""The outer product has y - y_hat instead of y_hat - y, so the whole matrix has the wrong sign.
---
verdict = "wrong"
function = "outside_line_3"
outputs = "result"
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y - y_hat, center_vector)
