"""Computes the gradient once at the start and takes all steps along it; it is not evaluated again at the new theta, only the loss is recorded there.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, g = [], None
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        if g is None:
            g = gradient.copy()
        losses.append(loss)
        theta = theta - learning_rate * g
    return theta, losses
