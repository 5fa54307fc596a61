"""Stops as soon as the loss is larger than the one before, so that losses is too short and theta is not the last one.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    current = np.array(theta)
    losses = []
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if len(losses) > 1 and losses[-1] > losses[-2]:
            break  # diverged
        current = current - learning_rate * gradient
    return current, losses
