"""Writes exp(s) v_c for sigma(s) v_c: the denominator 1 + exp(s) is forgotten.
---
verdict = "wrong"
function = "negative_line_3"
outputs = "value"
"""


def negative_line_3(score, center_vector):
    return np.exp(score) * center_vector
