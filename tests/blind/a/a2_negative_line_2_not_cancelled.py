"""sigma' is written out but 1/sigma is not carried along, which leaves sigma (1 - sigma) v_c.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "negative_line_2"
"""


def negative_line_2(sigma, center_vector):
    return sigma * (1 - sigma) * center_vector
