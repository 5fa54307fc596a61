"""The factors of the outer product are exchanged: v_c (y_hat - y)^T of shape (dim, n_words) instead of (n_words, dim).
---
verdict = "wrong"
function = "outside_line_3"
outputs = "result"
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(center_vector, y_hat - y)
