"""The normaliser comes from logaddexp.reduce, and the probabilities are the exponentials of the log-probabilities.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    log_p = scores - np.logaddexp.reduce(scores)
    error = np.exp(log_p)
    loss = -log_p[outside_index]
    error[outside_index] = np.expm1(log_p[outside_index])
    return loss, outside_vectors.T.dot(error), error[:, None] * center_vector
