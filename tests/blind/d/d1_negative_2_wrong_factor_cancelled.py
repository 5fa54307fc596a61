"""Line 2 cancels (1 - sigma) and keeps sigma: it returns sigma v_c instead of (1 - sigma) v_c.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "result"
"""


def negative_line_2(sigma, center_vector):
    return sigma * center_vector
