"""Right: outside lines with broadcasting and np.multiply.outer, the last negative line through tanh instead of the sigmoid.
---
verdict = "right"
function = "outside_line_1, outside_line_2, outside_line_3, negative_line_1, negative_line_2, negative_line_3"
outputs = "-"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    weight = np.exp(outside_vectors @ center_vector)
    is_o = (np.arange(len(weight)) == outside_index)[:, None]
    return (weight / weight.sum())[:, None] * center_vector - is_o * center_vector


def outside_line_2(probabilities, center_vector, outside_index):
    p = np.array(probabilities, dtype=float)
    p[outside_index] -= 1
    return np.tensordot(p, center_vector, axes=0)


def outside_line_3(y_hat, y, center_vector):
    return np.multiply.outer(y_hat - y, center_vector)


def negative_line_1(outside_vector, center_vector):
    s = np.vdot(outside_vector, center_vector)
    sigma = 1 / (1 + np.exp(s))
    sigma_prime = np.exp(s) / (1 + np.exp(s)) ** 2      # even function, so the sign of s does not matter
    return -(1 / sigma) * sigma_prime * -center_vector


def negative_line_2(sigma, center_vector):
    return center_vector - sigma * center_vector


def negative_line_3(score, center_vector):
    return (0.5 * np.tanh(score / 2) + 0.5) * center_vector
