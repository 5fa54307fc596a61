"""Multiplies the total of y_hat with the total of the rows, (sum y_hat)(sum u_x), instead of weighting each u_x with its own y_hat_x.
---
verdict = "wrong"
function = "center_line_3"
outputs = "center_line_3"
"""


def center_line_3(outside_vectors, y_hat, y):
    first = -(y @ outside_vectors)
    second = y_hat.sum() * outside_vectors.sum(axis=0)
    return first + second
