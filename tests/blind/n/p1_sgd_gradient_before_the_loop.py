"""Loss and gradient are computed once before the loop and never again, so every step goes along the gradient of the start and every loss is the first one. Shows with two iterations or more.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    new_theta = theta.copy()
    losses = []
    loss, grad = loss_and_gradient(new_theta)
    for i in range(n_iterations):
        losses.append(loss)
        new_theta = new_theta - learning_rate * grad
    return new_theta, losses
