"""Right: several lines of the derivations in roundabout ways (diagonal matrices, list comprehensions, einsum, the quotient rule kept).
---
verdict = "right"
function = "center_line_1, center_line_3, center_line_4, outside_line_1, outside_line_3, negative_line_1, negative_line_3"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = [np.exp(u @ center_vector) for u in outside_vectors]
    return sum(e_x * u_x for e_x, u_x in zip(e, outside_vectors)) / sum(e) - outside_vectors[outside_index]


def center_line_3(outside_vectors, y_hat, y):
    columns = outside_vectors.T
    return -(columns @ y) + columns @ y_hat


def center_line_4(outside_vectors, delta):
    return np.einsum("xj,x->j", outside_vectors, delta)


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    G = np.diag(e) @ np.tile(center_vector, (len(e), 1)) / np.trace(np.diag(e))
    G[outside_index] -= center_vector
    return G


def outside_line_3(y_hat, y, center_vector):
    return -np.outer(y - y_hat, center_vector)


def negative_line_1(outside_vector, center_vector):
    e = np.exp(outside_vector @ center_vector)
    value, derivative = 1 / (1 + e), e / (1 + e) ** 2   # sigma(-s), sigma'(-s)
    return derivative / value * center_vector


def negative_line_3(score, center_vector):
    return center_vector * np.exp(score) / (1 + np.exp(score))
