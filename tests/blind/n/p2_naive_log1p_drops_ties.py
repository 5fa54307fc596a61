"""The log-sum-exp is written as m + log1p(sum of the other exponentials), but 'the others' are picked by scores < m, so that every further word with the largest score is lost as well. The loss is wrong when the largest score occurs more than once (equal rows, a center vector of zeros).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def _logsumexp(z):
    # exp(m - m) = 1 is exact, so leave it out and use log1p for the rest
    m = z.max()
    return m + np.log1p(np.exp(z[z < m] - m).sum())


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = _logsumexp(z) - z[outside_index]
    d = softmax(z)
    d[outside_index] -= 1.0
    return loss, d @ outside_vectors, np.outer(d, center_vector)
