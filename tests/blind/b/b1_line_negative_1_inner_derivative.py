"""The inner derivative is -u_k, that with respect to v_c, instead of -v_c.
---
verdict = "wrong"
function = "negative_line_1"
outputs = "negative_line_1"
"""


def negative_line_1(outside_vector, center_vector):
    x = -outside_vector @ center_vector
    s = sigmoid(x)
    return -1 / s * (s * (1 - s)) * (-outside_vector)
