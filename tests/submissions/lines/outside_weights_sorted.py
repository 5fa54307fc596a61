r"""The weights are sorted.
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(np.sort(y_hat - y), center_vector)
