"""Outside word and draws together with signs -1 and +1, and a selection matrix S with one row a word used, so that S^T adds repeated draws.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    used = np.concatenate(([outside_index], negative_indices))
    sign = np.where(np.arange(len(used)) == 0, -1.0, 1.0)
    S = (used[:, None] == np.arange(len(outside_vectors))).astype(float)  # (K + 1, n_words)

    x = sign * (outside_vectors[used] @ center_vector)
    loss = np.logaddexp(0, x).sum()
    delta = S.T @ (sign * np.exp(-np.logaddexp(0, -x)))  # (n_words,)
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
