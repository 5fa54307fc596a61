"""Right: the four lines of the center gradient with loops, weighted averages, matrix-vector products and einsum, each in another style.
---
verdict = "right"
function = "center_line_1, center_line_2, center_line_3, center_line_4"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    weights = np.exp([u @ center_vector for u in outside_vectors])
    return np.average(outside_vectors, axis=0, weights=weights) - outside_vectors[outside_index]


def center_line_2(outside_vectors, probabilities, outside_index):
    return -outside_vectors[outside_index] + sum(p * u for p, u in zip(probabilities, outside_vectors))


def center_line_3(outside_vectors, y_hat, y):
    return (outside_vectors * y_hat[:, None]).sum(axis=0) - (outside_vectors * y[:, None]).sum(axis=0)


def center_line_4(outside_vectors, delta):
    return np.einsum("wd,w->d", outside_vectors, delta)
