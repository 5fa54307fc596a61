"""The function is called twice an iteration, once for the loss and once for the gradient, so for a loss that draws its own words the two belong to different draws (right for a function without state).
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        losses.append(loss_and_gradient(theta)[0])
        theta = theta - learning_rate * loss_and_gradient(theta)[1]
    return theta, losses
