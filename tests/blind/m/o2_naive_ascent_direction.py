"""The error is y - y_hat, as in code that climbs the log-likelihood (label minus output), while the loss is the negative log-likelihood: both gradients have the opposite sign, for all inputs.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    scores = scores - np.max(scores)
    log_z = np.log(np.exp(scores).sum())

    label = np.zeros(len(scores))
    label[outside_index] = 1.0
    output = np.exp(scores - log_z)
    g = label - output  # error = label - output

    loss = log_z - scores[outside_index]
    grad_center_vector = outside_vectors.T.dot(g)
    grad_outside_vectors = g[:, np.newaxis] * center_vector[np.newaxis, :]
    return loss, grad_center_vector, grad_outside_vectors
