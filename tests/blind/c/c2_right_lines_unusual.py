"""Right: np.average with weights, tensordot, kron and other roundabout forms of several derivation lines.
---
verdict = "right"
function = "center_line_1, center_line_2, center_line_3, center_line_4, outside_line_1, outside_line_2, outside_line_3, negative_line_1, negative_line_2, negative_line_3"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    w = np.exp((outside_vectors * center_vector).sum(axis=1))
    return np.average(outside_vectors, axis=0, weights=w) - outside_vectors[outside_index]


def center_line_2(outside_vectors, probabilities, outside_index):
    # sum_x P(x|c) (u_x - u_o), because the probabilities add up to one
    return probabilities @ (outside_vectors - outside_vectors[outside_index])


def center_line_3(outside_vectors, y_hat, y):
    both = np.vstack([-y, y_hat]) @ outside_vectors
    return both[0] + both[1]


def center_line_4(outside_vectors, delta):
    return np.tensordot(outside_vectors, delta, axes=(0, 0))


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = {w: np.exp(u @ center_vector) for w, u in enumerate(outside_vectors)}
    total = sum(e.values())
    return np.array([(e[w] / total - (w == outside_index)) * center_vector for w in e])


def outside_line_2(probabilities, center_vector, outside_index):
    rows = np.repeat(center_vector[None, :], len(probabilities), axis=0)
    rows *= probabilities[:, None]
    rows[outside_index] -= center_vector
    return rows


def outside_line_3(y_hat, y, center_vector):
    return np.kron(y_hat - y, center_vector).reshape(len(y), -1)


def negative_line_1(outside_vector, center_vector):
    x = -outside_vector @ center_vector
    s = 1 / (1 + np.exp(-x))
    s_prime = np.exp(-x) * s * s
    return -s_prime / s * -center_vector


def negative_line_2(sigma, center_vector):
    return center_vector - sigma * center_vector


def negative_line_3(score, center_vector):
    return center_vector / (1 + np.exp(-score))
