"""The loss and the gradient are computed once before the loop, and every step goes along this first gradient.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    loss, gradient = loss_and_gradient(theta)
    losses = []
    for t in range(n_iterations):
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
