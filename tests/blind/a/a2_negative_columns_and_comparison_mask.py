"""Right: words as columns, and the repeats are counted by comparing all draws with all word numbers (a matrix of truth values that is summed).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U = outside_vectors.T
    n_words = U.shape[1]
    all_words = np.arange(n_words)
    drawn = (np.asarray(negative_indices)[:, None] == all_words[None, :]).sum(axis=0)
    true = (all_words == outside_index).astype(int)
    row = center_vector[None, :] @ U  # (1, n_words)
    loss = float((np.logaddexp(0, row) @ drawn + np.logaddexp(0, -row) @ true)[0])
    # sigma(s) for each draw, sigma(s) - 1 for the true word: (drawn + true) sigma(s) - true
    delta = (drawn + true) * sigmoid(row[0]) - true
    return loss, (U * delta).sum(axis=1), (center_vector[:, None] * delta).T
