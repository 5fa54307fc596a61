"""Unusual: the gradients are added up, and each theta is the starting theta minus the learning rate times the sum of all gradients so far.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    start, total = theta.copy(), np.zeros(theta.shape)
    losses = []
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(start - learning_rate * total)
        total += gradient
        losses.append(loss)
    return start - learning_rate * total, losses
