"""Two mistakes: the loop runs from 1 to n_iterations - 1 and so makes one step too few, and the losses are exponentially smoothed as in the printed output of a well known course.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = theta.copy()
    smoothed = None
    losses = []
    for iteration in range(1, n_iterations):
        loss, gradient = loss_and_gradient(x)
        x = x - learning_rate * gradient
        if smoothed is None:
            smoothed = loss
        else:
            smoothed = 0.95 * smoothed + 0.05 * loss
        losses.append(smoothed)
    return x, losses
