r"""The probabilities count twice.
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(2 * y_hat - y, center_vector)
