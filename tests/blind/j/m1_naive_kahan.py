"""Loops over the words with Kahan summation, for the denominator and for the mean of the rows.
---
verdict = "right"
"""


def _kahan(terms, start):
    total, lost = start, start
    for term in terms:
        y = term - lost
        t = total + y
        lost = (t - total) - y
        total = t
    return total


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    scores = [np.float64(row @ center_vector) for row in outside_vectors]
    top = max(scores)
    powers = [np.exp(s - top) for s in scores]
    total = _kahan(powers, 0.0)
    p = [power / total for power in powers]
    mean = _kahan((p[w] * outside_vectors[w] for w in range(n_words)), np.zeros(dim))
    grad_u = np.array([(p[w] - (w == outside_index)) * center_vector for w in range(n_words)])
    loss = np.log(total) - (scores[outside_index] - top)
    return loss, mean - outside_vectors[outside_index], grad_u
