"""Records the loss after each step, so the list begins with the second loss and ends with one too late, and the loss is called once too often.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    _, gradient = loss_and_gradient(theta)
    for t in range(n_iterations):
        theta = theta - learning_rate * gradient
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
    return theta, losses
