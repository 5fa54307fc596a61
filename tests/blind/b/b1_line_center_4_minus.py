"""Has an additional minus sign, as if delta were y - y_hat.
---
verdict = "wrong"
function = "center_line_4"
outputs = "center_line_4"
"""


def center_line_4(outside_vectors, delta):
    return -(outside_vectors.T @ delta)
