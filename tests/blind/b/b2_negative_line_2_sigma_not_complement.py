"""Cancels the wrong factor of sigma' = sigma (1 - sigma): returns sigma v_c instead of (1 - sigma) v_c.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "negative_line_2"
"""


def negative_line_2(sigma, center_vector):
    return sigma * center_vector
