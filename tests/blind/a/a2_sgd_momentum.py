"""The steps have momentum 0.9, theta - eta (g_t + 0.9 g_{t-1} + ...), instead of the plain gradient.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    velocity = 0 * theta
    losses = []
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        velocity = 0.9 * velocity + gradient
        theta = theta - learning_rate * velocity
    return theta, losses
