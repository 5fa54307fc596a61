"""Forgets the brackets: 1 - sigma * v_c instead of (1 - sigma) * v_c.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "dJ/du_k"
"""


def negative_line_2(sigma, center_vector):
    return 1 - sigma * center_vector
