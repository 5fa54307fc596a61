"""Writes sigma(s) as 1/(1 + e^s), without the minus in the exponent, which is sigma(-s).
---
verdict = "wrong"
function = "negative_line_3"
outputs = "negative_line_3"
"""


def negative_line_3(score, center_vector):
    return center_vector / (1 + np.exp(score))
