"""Line 3 is sigma(-s) v_c instead of sigma(s) v_c, from taking 1 - sigma(-s) for sigma(-s).
---
verdict = "wrong"
function = "negative_line_3"
outputs = "result"
"""


def negative_line_3(score, center_vector):
    return sigmoid(-score) * center_vector
