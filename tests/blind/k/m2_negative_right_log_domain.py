"""Right: all probabilities are kept as logarithms and exponentiated only at the end, sigma(s) = exp(-log(1 + exp(-s))), without calling sigmoid.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.r_[outside_index, negative_indices].astype(int)
    rows = outside_vectors.take(words, axis=0)
    s = rows.dot(center_vector)
    s[0] = -s[0]
    minus_log_right = np.logaddexp(0.0, s)
    log_wrong = -np.logaddexp(0.0, -s)
    p = np.exp(log_wrong)
    p[0] *= -1
    G = np.zeros_like(outside_vectors)
    for word, pull in zip(words, p):
        G[word] += pull * center_vector
    return minus_log_right.sum(), np.tensordot(p, rows, axes=1), G
