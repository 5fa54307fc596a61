r"""All lines are right and written in another way than the notebook's."""


def center_line_1(outside_vectors, center_vector, outside_index):
    top = bottom = 0
    for u in outside_vectors:
        top = top + np.exp(u.dot(center_vector)) * u
        bottom = bottom + np.exp(u.dot(center_vector))
    return top / bottom - outside_vectors[outside_index]


def center_line_3(outside_vectors, y_hat, y):
    return sum(y_hat[x] * outside_vectors[x] for x in range(len(y))) - sum(
        y[x] * outside_vectors[x] for x in range(len(y))
    )


def outside_line_3(y_hat, y, center_vector):
    return np.array([[(y_hat[w] - y[w]) * c for c in center_vector] for w in range(len(y))])


def negative_line_1(outside_vector, center_vector):
    s = sigmoid(-np.dot(outside_vector, center_vector))
    ds = s - s**2
    return ds / s * center_vector
