"""The loop ends after the last loss has been recorded, before its step is taken: theta has gone n_iterations - 1 steps; the losses are right.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = theta.copy(), []
    while True:
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        if len(losses) == n_iterations:
            return theta, losses
        theta = theta - learning_rate * gradient
