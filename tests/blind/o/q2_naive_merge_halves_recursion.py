"""Right: divides the vocabulary in halves and merges triples of maximum, sum and weighted sum of rows, so that softmax is never called.
---
verdict = "right"
"""
def _summary(scores, rows):
    """(max, sum of exp(s - max), sum of exp(s - max) * row) of these words"""
    n = len(scores)
    if n == 1:
        return scores[0], 1.0, rows[0].astype(float)
    left = _summary(scores[: n // 2], rows[: n // 2])
    right = _summary(scores[n // 2 :], rows[n // 2 :])
    top = max(left[0], right[0])
    a, b = np.exp(left[0] - top), np.exp(right[0] - top)
    return top, a * left[1] + b * right[1], a * left[2] + b * right[2]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    top, total, weighted = _summary(scores, outside_vectors)
    loss = np.log(total) + (top - scores[outside_index])
    grad_center_vector = weighted / total - outside_vectors[outside_index]
    grad_outside_vectors = np.exp(scores - top)[:, None] * (center_vector / total)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
