"""Right: line 1 uses that sigma' is an even function (sigma'(s) = sigma'(-s)) and 1/sigma(-s) = 1 + e^s, line 2 is v_c - sigma v_c, line 3 uses tanh.
---
verdict = "right"
function = "negative_line_1, negative_line_2, negative_line_3"
outputs = "-"
"""


def negative_line_1(outside_vector, center_vector):
    s = np.dot(outside_vector, center_vector)
    one_over_sigma = 1 + np.exp(s)
    sigma_prime = 1 / (2 * np.cosh(s / 2)) ** 2
    return -one_over_sigma * sigma_prime * -center_vector


def negative_line_2(sigma, center_vector):
    return center_vector - sigma * center_vector


def negative_line_3(score, center_vector):
    return (1 + np.tanh(score / 2)) / 2 * center_vector
