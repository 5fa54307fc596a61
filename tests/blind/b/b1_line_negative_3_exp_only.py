"""Differentiates log(1 + e^s) as e^s and forgets to divide by 1 + e^s.
---
verdict = "wrong"
function = "negative_line_3"
outputs = "negative_line_3"
"""


def negative_line_3(score, center_vector):
    return np.exp(score) * center_vector
