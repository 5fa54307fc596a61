"""Line 1 takes sigma'(x) = x (1 - x) at the score itself instead of sigma(x)(1 - sigma(x)).
---
verdict = "wrong"
function = "negative_line_1"
outputs = "result"
"""


def negative_line_1(outside_vector, center_vector):
    x = -outside_vector @ center_vector
    sigma = 1 / (1 + np.exp(-x))
    sigma_prime = x * (1 - x)
    return -1 / sigma * sigma_prime * (-center_vector)
