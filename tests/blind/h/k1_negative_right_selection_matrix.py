"""A signed selection matrix with K + 1 rows (plus one for the outside word, minus one for a draw) picks the rows by a matrix product, and its transpose scatters the gradient back.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    pick = np.zeros((1 + len(negative_indices), n_words))
    pick[0, outside_index] = 1.0
    pick[np.arange(1, len(pick)), negative_indices] = -1.0

    margins = pick @ (outside_vectors @ center_vector)
    loss = np.logaddexp(0.0, -margins).sum()
    per_word = -(pick.T @ sigmoid(-margins))
    return loss, outside_vectors.T @ per_word, np.outer(per_word, center_vector)
