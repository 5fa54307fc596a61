"""Right: line 1 as a list of rows, line 2 with a diagonal matrix, line 3 as a difference of einsum products.
---
verdict = "right"
function = "outside_line_1, outside_line_2, outside_line_3"
outputs = "-"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    v, total = center_vector, sum(np.exp(u @ center_vector) for u in outside_vectors)
    rows = [np.exp(u @ v) * v / total for u in outside_vectors]
    rows[outside_index] = rows[outside_index] - v
    return np.array(rows)


def outside_line_2(probabilities, center_vector, outside_index):
    n = len(probabilities)
    grad = np.diag(probabilities) @ np.broadcast_to(center_vector, (n, len(center_vector)))
    grad[outside_index, :] -= center_vector
    return grad


def outside_line_3(y_hat, y, center_vector):
    return np.einsum("w,j->wj", y_hat - y, center_vector)
