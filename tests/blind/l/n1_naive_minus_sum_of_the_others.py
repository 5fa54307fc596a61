"""Unusual: the entry of the outside word in delta is not y_hat_o - 1 but minus the sum of all other probabilities, which is the same number.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    log_z = np.logaddexp.reduce(scores)
    delta = np.exp(scores - log_z)
    delta[outside_index] = 0.0
    delta[outside_index] = -delta.sum()
    return log_z - scores[outside_index], delta @ outside_vectors, np.outer(delta, center_vector)
