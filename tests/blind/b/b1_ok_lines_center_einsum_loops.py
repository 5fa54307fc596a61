"""Right: the four lines as a loop over words, as a list of weighted rows, with einsum, and as a row vector times a matrix.
---
verdict = "right"
function = "center_line_1, center_line_2, center_line_3, center_line_4"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    numerator, denominator = np.zeros(len(center_vector)), 0.0
    for u_x in outside_vectors:
        e = np.exp(np.dot(u_x, center_vector))
        numerator = numerator + e * u_x
        denominator += e
    return numerator / denominator - outside_vectors[outside_index]


def center_line_2(outside_vectors, probabilities, outside_index):
    return sum([p * u for p, u in zip(probabilities, outside_vectors)]) - outside_vectors[outside_index]


def center_line_3(outside_vectors, y_hat, y):
    return np.einsum("x,xd->d", y_hat, outside_vectors) - np.einsum("x,xd->d", y, outside_vectors)


def center_line_4(outside_vectors, delta):
    return (delta.reshape(1, -1) @ outside_vectors)[0]
