"""Right: splits off words by the chain of two-way choices: -log p_o as a single softplus of log-odds, and p from softmax of a one-row matrix.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def softplus(a):
    return max(a, 0.0) + np.log1p(np.exp(-abs(a)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.matmul(outside_vectors, center_vector)
    keep = np.ones(len(z), bool)
    keep[outside_index] = False
    rest = z[keep]
    log_odds_against = np.log(np.exp(rest - rest.max()).sum()) + rest.max() - z[outside_index]
    loss = softplus(log_odds_against)
    p = softmax(z[None, :])[0]
    d = p - ~keep
    return loss, np.matmul(d, outside_vectors), np.matmul(d[:, None], center_vector[None, :])
