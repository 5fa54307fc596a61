"""`gradient *= learning_rate` works inside the array that loss_and_gradient returned. Shows only if that function hands out
an array which it or theta still uses: a stored constant gradient shrinks at each call, and with the gradient theta
itself (the loss |theta|^2 / 2) theta is scaled before the subtraction.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        gradient *= learning_rate
        theta = theta - gradient
    return theta, losses
