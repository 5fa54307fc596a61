"""Removes the minus from 1 - sigma(-s) without flipping the argument: sigma(-s) v_c instead of sigma(s) v_c.
---
verdict = "wrong"
function = "negative_line_3"
outputs = "dJ/du_k"
"""


def negative_line_3(score, center_vector):
    return 1 / (1 + np.exp(score)) * center_vector
