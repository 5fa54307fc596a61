"""Adds 1e-7 to the probability inside the logarithm to avoid log(0), which changes the loss noticeably as soon as the outside word is unlikely (at a score difference of 16 the loss stops growing).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


EPS = 1e-7  # as in keras


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index] + EPS)
    delta = y_hat - np.eye(len(y_hat))[outside_index]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
