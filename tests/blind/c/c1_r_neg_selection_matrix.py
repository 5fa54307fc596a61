"""Right: a 0/1 matrix with a row for each sample selects the words, and its transpose scatters the gradients back, repeats included.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = np.concatenate(([outside_index], negative_indices))
    S = (words[:, None] == np.arange(len(outside_vectors))).astype(float)
    x = S @ outside_vectors @ center_vector
    y = np.zeros(len(words))
    y[0] = 1
    e = np.where(y == 1, -sigmoid(-x), sigmoid(x))
    loss = np.logaddexp(0, np.where(y == 1, -x, x)).sum()
    return loss, outside_vectors.T @ (S.T @ e), S.T @ np.outer(e, center_vector)
