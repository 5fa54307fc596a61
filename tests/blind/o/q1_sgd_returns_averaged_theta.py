"""The mean of all iterates is returned (averaged SGD) instead of the last theta. Shows in theta from two iterations on.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, ax = [], np.array(theta)
    for n in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
        ax = ax + (theta - ax) / (n + 1)   # Polyak average, less noisy
    return ax, losses
