"""Right: the three lines for a draw, with sigma' from the exponential form e^-x/(1+e^-x)^2, v_c minus sigma v_c, and v_c divided by 1 + e^-s.
---
verdict = "right"
function = "negative_line_1, negative_line_2, negative_line_3"
outputs = "-"
"""


def negative_line_1(outside_vector, center_vector):
    x = -np.sum(outside_vector * center_vector)
    e = np.exp(-x)
    sigma, sigma_prime = 1 / (1 + e), e / (1 + e) ** 2
    return -(1 / sigma) * sigma_prime * (-center_vector)


def negative_line_2(sigma, center_vector):
    return center_vector - sigma * center_vector


def negative_line_3(score, center_vector):
    return center_vector / (1 + np.exp(-score))
