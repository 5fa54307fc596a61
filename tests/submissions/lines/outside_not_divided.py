r"""Row o has the derivative of the softmax, not divided by the probability.
"""


def outside_line_2(probabilities, center_vector, outside_index):
    weights = np.array(probabilities)
    weights[outside_index] *= weights[outside_index] - 1
    return np.outer(weights, center_vector)
