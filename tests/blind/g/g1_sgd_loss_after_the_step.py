"""Wants to see what the step has achieved and records the loss after it, with a second call of the loss in each iteration.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for t in range(n_iterations):
        _, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        new_loss, _ = loss_and_gradient(theta)
        losses.append(new_loss)
    return theta, losses
