"""Right: a selection matrix with a one-hot row for each of the 1 + K words; its transpose adds up repeated draws.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    who = np.concatenate([np.atleast_1d(outside_index), negative_indices])
    S = np.eye(outside_vectors.shape[0])[who]            # (1 + K, n_words)
    target = np.eye(1, len(who))[0]                      # (1, 0, ..., 0)
    x = (outside_vectors @ center_vector)[who]
    bce = np.maximum(x, 0) - x * target + np.log1p(np.exp(-np.abs(x)))
    d = S.T @ (sigmoid(x) - target)
    return bce.sum(), outside_vectors.T @ d, d[:, None] @ center_vector[None, :]
