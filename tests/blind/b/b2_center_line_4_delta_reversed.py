"""Takes delta as y - y_hat and turns the sign, returning -U^T delta instead of U^T delta.
---
verdict = "wrong"
function = "center_line_4"
outputs = "center_line_4"
"""


def center_line_4(outside_vectors, delta):
    # delta = y - y_hat
    return -outside_vectors.T.dot(delta)
