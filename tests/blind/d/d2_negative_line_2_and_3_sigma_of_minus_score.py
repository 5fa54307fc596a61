"""Cancels the wrong factor of sigma' = sigma (1 - sigma) against 1/sigma and keeps sigma(-s), so line 2 is sigma v_c and line 3 is sigma(-s) v_c instead of (1 - sigma) v_c and sigma(s) v_c.
---
verdict = "wrong"
function = "negative_line_2, negative_line_3"
outputs = "value"
"""


def negative_line_2(sigma, center_vector):
    return sigma * center_vector


def negative_line_3(score, center_vector):
    return center_vector / (1 + np.exp(score))
