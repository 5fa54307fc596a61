"""The outer product is taken in the wrong order, v_c times delta, so the result has shape (dim, n_words).
---
verdict = "wrong"
function = "outside_line_3"
outputs = "outside_line_3"
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(center_vector, y_hat - y)
