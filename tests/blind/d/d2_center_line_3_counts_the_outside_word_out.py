"""Takes the second sum over the words other than the outside word only, sum_x (1 - y_x) y_hat_x u_x, so the term y_hat_o u_o is missing.
---
verdict = "wrong"
function = "center_line_3"
outputs = "value"
"""


def center_line_3(outside_vectors, y_hat, y):
    observed = y @ outside_vectors
    expected = ((1 - y) * y_hat) @ outside_vectors
    return -observed + expected
