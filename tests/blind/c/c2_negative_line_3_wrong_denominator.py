"""Writes exp(s) / (1 + exp(-s)) for sigma(s), mixing its two forms.
---
verdict = "wrong"
function = "negative_line_3"
outputs = "negative_line_3"
"""


def negative_line_3(score, center_vector):
    return np.exp(score) / (1 + np.exp(-score)) * center_vector
