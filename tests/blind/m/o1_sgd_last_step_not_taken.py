"""The loop ends after the last loss is noted, before the last step: theta is returned after n_iterations - 1 steps, as if
the last loss had to be that of the returned theta. Shows whenever the last gradient is not zero; losses are right.
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
            break
        theta = theta - learning_rate * gradient
    return theta, losses
