"""Right: the lines of dJ/dU with np.where on a column of words, a one-hot column, and an outer product transposed from (dim, n_words).
---
verdict = "right"
function = "outside_line_1, outside_line_2, outside_line_3"
outputs = "-"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    words = np.arange(outside_vectors.shape[0])[:, None]
    e = np.exp(outside_vectors @ center_vector)[:, None]
    fraction = e * center_vector / np.sum(e)
    return np.where(words == outside_index, fraction - center_vector, fraction)


def outside_line_2(probabilities, center_vector, outside_index):
    rows = []
    for w in range(len(probabilities)):
        rows.append((probabilities[w] - (1 if w == outside_index else 0)) * center_vector)
    return np.array(rows)


def outside_line_3(y_hat, y, center_vector):
    return np.outer(center_vector, y_hat - y).T
