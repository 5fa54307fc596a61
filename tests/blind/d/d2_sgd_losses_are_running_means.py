"""Records the mean of all losses so far, a smoothed curve, instead of the loss before step t; theta is right.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, total = [], 0.0
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        total += loss
        losses.append(total / (t + 1))
        theta = theta - learning_rate * gradient
    return theta, losses
