"""Line 2 keeps sigma instead of 1 - sigma: it cancels the wrong factor of sigma' = sigma (1 - sigma) against 1/sigma.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "result"
"""


def negative_line_2(sigma, center_vector):
    # -1/sigma * sigma * (1 - sigma) * (-v) , cancel
    return sigma * center_vector
