"""Unusual: the logarithm of the denominator is found recursively, by halving the list of scores and joining the halves with np.logaddexp.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def log_total(scores):
    if len(scores) == 1:
        return scores[0]
    middle = len(scores) // 2
    return np.logaddexp(log_total(scores[:middle]), log_total(scores[middle:]))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.einsum("wd,d->w", outside_vectors, center_vector)
    scores = scores - scores.max()
    log_z = log_total(scores)
    delta = np.exp(scores - log_z) - (np.arange(len(scores)) == outside_index)
    grad_center_vector = np.einsum("wd,w->d", outside_vectors, delta)
    return log_z - scores[outside_index], grad_center_vector, np.einsum("w,d->wd", delta, center_vector)
