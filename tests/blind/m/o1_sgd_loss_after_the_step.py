"""losses[t] is the loss after step t and not before it: the list is filled after the update (which also makes one call too
many). Shows for every input in which a step changes the loss; theta is right.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    _, gradient = loss_and_gradient(theta)
    for _ in range(n_iterations):
        theta = theta - learning_rate * gradient
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
    return theta, losses
