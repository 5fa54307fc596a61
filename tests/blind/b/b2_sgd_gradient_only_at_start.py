"""Computes loss and gradient once before the loop, so all steps use the gradient at the start and all losses are the first one.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    # call it once!
    loss, gradient = loss_and_gradient(theta)
    losses = []
    for t in range(n_iterations):
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
