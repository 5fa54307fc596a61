"""Right: line 1 uses that sigma' is even, sigma'(-s) = sigma'(s) = 1 / (e^(s/2) + e^(-s/2))^2, and writes 1/sigma(-s) as 1 + e^s.
---
verdict = "right"
function = "negative_line_1"
outputs = "-"
"""


def negative_line_1(outside_vector, center_vector):
    s = np.dot(outside_vector, center_vector)
    one_over_sigma = 1 + np.exp(s)
    sigma_prime = 1 / (np.exp(s / 2) + np.exp(-s / 2)) ** 2
    return -one_over_sigma * sigma_prime * (-center_vector)
