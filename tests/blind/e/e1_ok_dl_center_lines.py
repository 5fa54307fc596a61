"""Right: all four lines of dJ/dv_c, as loops, einsum, a difference of matrix products, and tensordot.
---
verdict = "right"
function = "center_line_1, center_line_2, center_line_3, center_line_4"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    top, bottom = 0, 0
    for u in outside_vectors:
        e = np.exp(np.inner(u, center_vector))
        top = top + e * u
        bottom += e
    return top / bottom - outside_vectors[outside_index]


def center_line_2(outside_vectors, probabilities, outside_index):
    return np.einsum("x,xd->d", probabilities, outside_vectors) - outside_vectors[outside_index]


def center_line_3(outside_vectors, y_hat, y):
    return -(outside_vectors.T @ y) + outside_vectors.T @ y_hat


def center_line_4(outside_vectors, delta):
    return np.tensordot(delta, outside_vectors, axes=1)
