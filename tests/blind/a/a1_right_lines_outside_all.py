"""Right: the three lines of the matrix gradient, with rows picked by np.where, a rank-one update and an outer product by broadcasting.
---
verdict = "right"
function = "outside_line_1, outside_line_2, outside_line_3"
outputs = "-"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    is_o = (np.arange(len(e)) == outside_index)[:, None]
    main = e[:, None] * center_vector / e.sum()
    return np.where(is_o, main - center_vector, main)


def outside_line_2(probabilities, center_vector, outside_index):
    e_o = np.zeros(len(probabilities))
    e_o[outside_index] = 1
    return np.outer(probabilities, center_vector) - np.outer(e_o, center_vector)


def outside_line_3(y_hat, y, center_vector):
    return (y_hat - y).reshape(-1, 1) * center_vector
