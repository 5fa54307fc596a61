"""The gradient is evaluated only once, at the start, and used in all steps; the losses are n_iterations copies of the first loss.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    loss, gradient = loss_and_gradient(theta)
    losses = []
    for i in range(n_iterations):
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
