"""Right: line 1 with sigma'(x) = 1 / (2 + 2 cosh x), line 2 as v - sigma v, line 3 through tanh.
---
verdict = "right"
function = "negative_line_1, negative_line_2, negative_line_3"
outputs = "-"
"""


def negative_line_1(outside_vector, center_vector):
    s = -np.sum(outside_vector * center_vector)
    sigma = 1 / (1 + np.exp(-s))
    sigma_prime = 1 / (2 + 2 * np.cosh(s))
    return -1 / sigma * sigma_prime * -center_vector


def negative_line_2(sigma, center_vector):
    return center_vector - sigma * center_vector


def negative_line_3(score, center_vector):
    return (0.5 + 0.5 * np.tanh(score / 2)) * center_vector
