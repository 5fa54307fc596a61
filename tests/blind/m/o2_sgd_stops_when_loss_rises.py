"""Stops as soon as the loss is larger than the one before: for steps so large that the loss rises, or for a noisy loss, steps are missing and the list of losses is too short.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    current = np.copy(theta)
    for iteration in range(n_iterations):
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if iteration > 0 and loss > losses[-2]:
            break  # we have passed the minimum
        current = current - learning_rate * gradient
    return current, losses
