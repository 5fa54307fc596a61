"""Evaluates the loss once more after each step and stores that one, so losses[t] is the loss after step t and the function is called twice an iteration.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for i in range(n_iterations):
        _, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        new_loss, _ = loss_and_gradient(theta)
        losses.append(new_loss)
    return theta, losses
