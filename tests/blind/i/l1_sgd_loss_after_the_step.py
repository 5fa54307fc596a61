"""Takes one gradient before the loop and records in the loop the loss after each step, so that losses[t] is the loss that belongs to losses[t + 1] (and there is one call too many).
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    _, g = loss_and_gradient(theta)
    for _ in range(n_iterations):
        theta = theta - learning_rate * g
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
    return theta, losses
