"""The sum in the denominator of the softmax runs over the words other than o only, consistently in the loss and both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    others = np.arange(len(scores)) != outside_index  # "all the other words"
    rest = scores[others]
    m = rest.max()
    log_denominator = m + np.log(np.exp(rest - m).sum())
    loss = log_denominator - scores[outside_index]

    weights = np.zeros(len(scores))
    weights[others] = np.exp(rest - log_denominator)
    weights[outside_index] = -1.0
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
