"""Unusual: the log of the sum and the mean outside vector are computed by recursion on halves of the vocabulary, which are merged with sigmoid weights.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def _merge(z, U):
    """log sum exp of z, and the rows of U averaged by softmax(z)."""
    if len(z) == 1:
        return z[0], U[0]
    half = len(z) // 2
    a, mean_a = _merge(z[:half], U[:half])
    b, mean_b = _merge(z[half:], U[half:])
    both = np.logaddexp(a, b)
    return both, np.exp(a - both) * mean_a + np.exp(b - both) * mean_b


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_sum, expected = _merge(z, outside_vectors)
    grad_U = np.exp(z - log_sum)[:, None] * center_vector
    grad_U[outside_index] -= center_vector
    return log_sum - z[outside_index], expected - outside_vectors[outside_index], grad_U
