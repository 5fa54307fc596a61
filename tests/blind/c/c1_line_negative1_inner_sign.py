"""The inner derivative is +v_c instead of -v_c, so the whole line has the opposite sign.
---
verdict = "wrong"
function = "negative_line_1"
outputs = "result"
"""


def negative_line_1(outside_vector, center_vector):
    s = sigmoid(np.array(-(outside_vector @ center_vector)))
    return -1 / s * (s * (1 - s)) * center_vector
