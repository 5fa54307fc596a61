"""Line 3 is (1 - sigma(s)) v_c where it should be sigma(s) v_c: the sign in 1 - sigma(-s) = sigma(s) got lost.
---
verdict = "wrong"
function = "negative_line_3"
outputs = "result"
"""


def negative_line_3(score, center_vector):
    one_minus = 1 - 1 / (1 + np.exp(-score))
    return one_minus * center_vector
