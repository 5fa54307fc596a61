"""Leaves sigma (1 - sigma) v_c, that is sigma' without the factor 1/sigma that cancels sigma.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "negative_line_2"
"""


def negative_line_2(sigma, center_vector):
    return sigma * (1 - sigma) * center_vector
