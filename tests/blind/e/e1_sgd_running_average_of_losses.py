"""Records the running mean of all losses so far (a smooth curve) instead of the loss before each step.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, total = [], 0.0
    for t in range(1, n_iterations + 1):
        loss, grad = loss_and_gradient(theta)
        total += loss
        losses.append(total / t)
        theta = theta - learning_rate * grad
    return theta, losses
