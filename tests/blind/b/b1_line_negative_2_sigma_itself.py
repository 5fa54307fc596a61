"""Returns sigma v_c instead of (1 - sigma) v_c: it cancels the factor 1 - sigma of sigma' and keeps sigma.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "negative_line_2"
"""


def negative_line_2(sigma, center_vector):
    return sigma * center_vector
