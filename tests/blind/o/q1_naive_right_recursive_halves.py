"""Right: divide and conquer; the vocabulary is halved recursively, and every half reports its log-sum-exp and its expected row, which are mixed by a sigmoid of the difference.
---
verdict = "right"
"""


def _expected(scores, rows):
    """log sum exp of the scores, and the mean of rows under their softmax."""
    n = len(scores)
    if n == 1:
        return scores[0], rows[0]
    half = n // 2
    log_a, mean_a = _expected(scores[:half], rows[:half])
    log_b, mean_b = _expected(scores[half:], rows[half:])
    share = sigmoid(np.array([log_a - log_b, log_b - log_a]))
    return np.logaddexp(log_a, log_b), share[0] * mean_a + share[1] * mean_b


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    log_total, mean_row = _expected(scores, outside_vectors)
    loss = log_total - scores[outside_index]
    grad_center_vector = mean_row - outside_vectors[outside_index]
    grad_outside_vectors = np.exp(scores - log_total)[:, None] * center_vector
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
