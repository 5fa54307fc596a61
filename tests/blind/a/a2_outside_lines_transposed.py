"""Right: builds the outer products the other way round, (dim, n_words), and transposes them at the end.
---
verdict = "right"
function = "outside_line_2, outside_line_3"
outputs = "-"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    columns = center_vector[:, None] * probabilities[None, :]
    columns[:, outside_index] -= center_vector
    return columns.T


def outside_line_3(y_hat, y, center_vector):
    return np.outer(center_vector, y_hat - y).T
