"""The log-likelihood is returned as it is, without the minus of the loss, and both gradients belong to that likelihood.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # we want the log-probability as large as possible
    scores = outside_vectors @ center_vector
    surprise = -softmax(scores)
    surprise[outside_index] += 1
    log_likelihood = scores[outside_index] - np.logaddexp.reduce(scores)
    return log_likelihood, surprise @ outside_vectors, np.outer(surprise, center_vector)
