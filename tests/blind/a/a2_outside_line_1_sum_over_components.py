"""The weights exp(u_w . v_c) are divided by the sum of exp of all single products u_wj v_j (a sum over words and components), not by the sum over the scores.
---
verdict = "wrong"
function = "outside_line_1"
outputs = "outside_line_1"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    products = outside_vectors * center_vector  # (n_words, dim)
    weights = np.exp(products.sum(axis=1)) / np.exp(products).sum()
    rows = weights[:, None] * center_vector
    rows[outside_index] -= center_vector
    return rows
