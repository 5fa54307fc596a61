"""Right: all ten lines of the three derivations, written with loops, einsum and identities of other students.
---
verdict = "right"
function = "center_line_1, center_line_2, center_line_3, center_line_4, outside_line_1, outside_line_2, outside_line_3, negative_line_1, negative_line_2, negative_line_3"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    top, bottom = np.zeros(center_vector.shape), 0.0
    for u in outside_vectors:
        weight = np.exp(u @ center_vector)
        top, bottom = top + weight * u, bottom + weight
    return top / bottom - outside_vectors[outside_index]


def center_line_2(outside_vectors, probabilities, outside_index):
    return np.average(outside_vectors, axis=0, weights=probabilities) - outside_vectors[outside_index]


def center_line_3(outside_vectors, y_hat, y):
    minus, plus = np.stack([y, y_hat]) @ outside_vectors
    return plus - minus


def center_line_4(outside_vectors, delta):
    return np.einsum("wd,w->d", outside_vectors, delta)


def outside_line_1(outside_vectors, center_vector, outside_index):
    weights = np.exp(outside_vectors @ center_vector)
    rows = [w * center_vector / weights.sum() for w in weights]
    rows[outside_index] = rows[outside_index] - center_vector
    return np.array(rows)


def outside_line_2(probabilities, center_vector, outside_index):
    matrix = np.tile(center_vector, (len(probabilities), 1)) * probabilities.reshape(-1, 1)
    matrix[outside_index] -= center_vector
    return matrix


def outside_line_3(y_hat, y, center_vector):
    return (center_vector[:, None] @ (y_hat - y)[None, :]).T


def negative_line_1(outside_vector, center_vector):
    x = -outside_vector @ center_vector
    slope = np.exp(-x) / (1 + np.exp(-x)) ** 2
    return -(1 + np.exp(-x)) * slope * -center_vector


def negative_line_2(sigma, center_vector):
    return center_vector - sigma * center_vector


def negative_line_3(score, center_vector):
    return center_vector / (1 + np.exp(-score))
