r"""exp(s) over 1 + exp(-s).
"""


def negative_line_3(score, center_vector):
    return np.exp(score) / (1 + np.exp(-score)) * center_vector
