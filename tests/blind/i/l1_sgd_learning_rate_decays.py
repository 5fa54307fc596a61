"""Divides the learning rate by the number of the step (Robbins-Monro), although the steps are to have a constant learning rate; from the second step on everything differs.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for t in range(1, n_iterations + 1):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        eta = learning_rate / t      # stochastic approximation needs sum eta^2 < inf
        theta = theta - eta * grad
    return theta, losses
