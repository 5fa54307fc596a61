"""Right: all four lines, by np.average with weights, by a loop, by traces of matrix products, and in line 4 by the differences to word 0, using that delta adds up to zero.
---
verdict = "right"
function = "center_line_1, center_line_2, center_line_3, center_line_4"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    return np.average(
        outside_vectors, axis=0, weights=np.exp(outside_vectors @ center_vector)
    ) - outside_vectors[outside_index]


def center_line_2(outside_vectors, probabilities, outside_index):
    total = np.zeros(outside_vectors.shape[1])
    for x, p in enumerate(probabilities):
        total = total + (p - (x == outside_index)) * outside_vectors[x]
    return total


def center_line_3(outside_vectors, y_hat, y):
    return np.array([np.trace(np.outer(y_hat, column)) - np.trace(np.outer(y, column)) for column in outside_vectors.T])


def center_line_4(outside_vectors, delta):
    # delta_0 = -(delta_1 + delta_2 + ...)
    return delta[1:] @ (outside_vectors[1:] - outside_vectors[0])
