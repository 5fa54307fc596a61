"""Scores of the whole vocabulary, with the count of each word among the draws as weights (zero for most), instead of indexing the drawn rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    n_negative = np.zeros(len(scores))
    for k in negative_indices:
        n_negative[k] += 1
    n_positive = np.zeros(len(scores))
    n_positive[outside_index] = 1

    softplus = np.logaddexp(0, scores)                   # -log sigma(-s)
    loss = n_negative @ softplus + n_positive @ np.logaddexp(0, -scores)
    ds = n_negative * sigmoid(scores) - n_positive * sigmoid(-scores)

    return loss, ds @ outside_vectors, ds[:, np.newaxis] @ center_vector[np.newaxis, :]
