"""Stops as soon as the loss is larger than the one before, so theta is from too early and losses is shorter than n_iterations.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = np.array(theta)
    losses = []
    while len(losses) < n_iterations:
        loss, grad = loss_and_gradient(x)
        losses.append(loss)
        if len(losses) > 1 and losses[-1] > losses[-2]:
            break  # diverging
        x = x - learning_rate * grad
    return x, losses
