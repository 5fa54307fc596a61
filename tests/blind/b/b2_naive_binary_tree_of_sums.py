"""Right: the log of the sum is built by halving the vocabulary recursively with logaddexp, and the probabilities come as the products of the branch probabilities.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def _tree(z):
    if len(z) == 1:
        return float(z[0]), np.ones(1)
    half = len(z) // 2
    left, p = _tree(z[:half])
    right, q = _tree(z[half:])
    both = np.logaddexp(left, right)
    return both, np.concatenate([np.exp(left - both) * p, np.exp(right - both) * q])


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.array([np.vdot(u, center_vector) for u in outside_vectors])
    log_sum, p = _tree(z)
    p[outside_index] -= 1
    return log_sum - z[outside_index], p @ outside_vectors, p[:, None] * center_vector
