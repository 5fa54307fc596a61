"""The log-sum-exp is np.logaddexp.reduce, and the probabilities come from exp(score - lse); no maximum is ever taken.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    log_y_hat = scores - np.logaddexp.reduce(scores)
    error = np.exp(log_y_hat)
    error[outside_index] -= 1.0
    return -log_y_hat[outside_index], error @ outside_vectors, error[:, None] * center_vector
