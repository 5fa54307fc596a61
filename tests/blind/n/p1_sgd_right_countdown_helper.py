"""A while loop that counts down, a helper for one single step, and losses that are collected as a growing tuple and made a list at the end.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def _one_step(loss_and_gradient, theta, learning_rate):
    loss, gradient = loss_and_gradient(theta)
    return np.add(theta, np.multiply(-learning_rate, gradient)), loss


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    remaining, point, losses = n_iterations, theta.copy(), ()
    while remaining > 0:
        point, loss = _one_step(loss_and_gradient, point, learning_rate)
        losses += (loss,)
        remaining -= 1
    return point, list(losses)
