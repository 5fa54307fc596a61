"""Goes along the gradient, theta + eta g, instead of against it.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta + learning_rate * grad
    return theta, losses
