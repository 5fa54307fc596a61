"""Writes sigma'(-s) as sigma(-s) (1 - sigma(s)), taking 1 - sigma at +s instead of -s.
---
verdict = "wrong"
function = "negative_line_1"
outputs = "dJ/du_k"
"""


def negative_line_1(outside_vector, center_vector):
    s = outside_vector @ center_vector
    sig = 1 / (1 + np.exp(s))                    # sigma(-s)
    sig_prime = sig * (1 - 1 / (1 + np.exp(-s)))
    return -1 / sig * sig_prime * (-center_vector)
