"""Averages the weighted rows delta_x u_x over the words instead of summing them, so line 4 is too small by the factor n_words.
---
verdict = "wrong"
function = "center_line_4"
outputs = "value"
"""


def center_line_4(outside_vectors, delta):
    return (delta.reshape(-1, 1) * outside_vectors).mean(axis=0)
