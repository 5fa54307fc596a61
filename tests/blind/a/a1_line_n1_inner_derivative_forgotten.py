"""The inner derivative of -u_k.v_c is taken as +v_c instead of -v_c, so line 1 has the wrong sign.
---
verdict = "wrong"
function = "negative_line_1"
outputs = "result"
"""


def negative_line_1(outside_vector, center_vector):
    x = -outside_vector @ center_vector
    s = sigmoid(x)
    return -1 / s * (s * (1 - s)) * center_vector
