"""Lines 4 of 2.1 and 3 of 2.2 take delta for y - y_hat, so that both have the opposite sign.
---
verdict = "wrong"
function = "center_line_4, outside_line_3"
outputs = "result"
"""


def center_line_4(outside_vectors, delta):
    return -outside_vectors.T @ delta


def outside_line_3(y_hat, y, center_vector):
    return np.outer(y - y_hat, center_vector)
