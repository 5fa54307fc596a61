"""Right: a matrix of zeros and ones, shape (K + 1, n_words), selects the rows; its transpose distributes the gradients to the rows again, so that repeated draws add up in the matrix product.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K, n_words = len(negative_indices), len(outside_vectors)
    S = np.zeros((K + 1, n_words))
    S[0, outside_index] = 1
    S[np.arange(1, K + 1), negative_indices] = 1

    picked = outside_vectors[S.argmax(axis=1)]
    scores = picked @ center_vector
    x = scores.copy()
    x[1:] *= -1  # the argument of each sigma

    loss = -np.minimum(x, 0).sum() + np.log1p(np.exp(-np.abs(x))).sum()

    d = sigmoid(scores)
    d[0] = -sigmoid(-scores)[0]
    return loss, picked.T @ d, np.outer(S.T @ d, center_vector)
