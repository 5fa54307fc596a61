"""Right: all ten derivation lines, each in a roundabout way (np.average, loops, tensordot, einsum, broadcasting).
---
verdict = "right"
function = "center_line_1, center_line_2, center_line_3, center_line_4, outside_line_1, outside_line_2, outside_line_3, negative_line_1, negative_line_2, negative_line_3"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    return np.average(outside_vectors, axis=0, weights=np.exp(outside_vectors @ center_vector)) - outside_vectors[outside_index]


def center_line_2(outside_vectors, probabilities, outside_index):
    result = np.negative(outside_vectors[outside_index])
    for x in range(len(probabilities)):
        result = result + probabilities[x] * outside_vectors[x]
    return result


def center_line_3(outside_vectors, y_hat, y):
    return np.tensordot(np.stack([-y, y_hat]), outside_vectors, axes=1).sum(axis=0)


def center_line_4(outside_vectors, delta):
    return np.einsum("wj,w->j", outside_vectors, delta)


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = [np.exp(u @ center_vector) for u in outside_vectors]
    return np.array([e_w / sum(e) * center_vector - (w == outside_index) * center_vector for w, e_w in enumerate(e)])


def outside_line_2(probabilities, center_vector, outside_index):
    grid = np.tile(center_vector, (len(probabilities), 1))
    keep = np.array(probabilities, copy=True)
    keep[outside_index] = -(1 - keep[outside_index])
    return np.diag(keep) @ grid


def outside_line_3(y_hat, y, center_vector):
    return (y_hat - y).reshape(-1, 1) * center_vector.reshape(1, -1)


def negative_line_1(outside_vector, center_vector):
    def s(x):
        return 1 / (1 + np.exp(-x))

    x = -np.inner(outside_vector, center_vector)
    return (-1 / s(x)) * (s(x) * (1 - s(x))) * np.negative(center_vector)


def negative_line_2(sigma, center_vector):
    return center_vector - sigma * center_vector


def negative_line_3(score, center_vector):
    return center_vector * (np.exp(score) / (1 + np.exp(score)))
