"""Uses reshape(dim, n_words) for the transpose of U, which keeps the order of the numbers and so mixes up words and coordinates.
---
verdict = "wrong"
function = "center_line_4"
outputs = "result"
"""


def center_line_4(outside_vectors, delta):
    n_words, dim = outside_vectors.shape
    U = outside_vectors.reshape(dim, n_words)  # words as columns
    return U @ delta
