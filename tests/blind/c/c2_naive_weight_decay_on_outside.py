"""Adds the gradient of an L2 penalty, lambda U with lambda = 0.01, to dJ/dU (and no penalty to the loss), left over from regularised logistic regression.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


LAMBDA = 0.01


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    log_z = np.logaddexp.reduce(scores)
    delta = np.exp(scores - log_z)
    delta[outside_index] -= 1
    grad_v = delta.dot(outside_vectors)
    grad_U = np.outer(delta, center_vector) + LAMBDA * outside_vectors
    return log_z - scores[outside_index], grad_v, grad_U
