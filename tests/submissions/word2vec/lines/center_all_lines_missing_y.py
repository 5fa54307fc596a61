r"""The same mistake on each line: y is missing from the first to the last.

---
lost = { naive-softmax-center-lines = 6.0 }
diagnosis = ["lines.center.missing_y"]
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return (e[:, None] * outside_vectors).sum(axis=0) / e.sum()


def center_line_2(outside_vectors, probabilities, outside_index):
    return (probabilities[:, None] * outside_vectors).sum(axis=0)


def center_line_3(outside_vectors, y_hat, y):
    return y_hat @ outside_vectors


def center_line_4(outside_vectors, delta):
    return delta @ outside_vectors
