"""Stores the exponentially smoothed loss (0.95 old + 0.05 new), as the course code of CS224n prints it, instead of the losses themselves; theta is right. Shows from the second entry on.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = theta.copy()
    exploss = None
    losses = []
    for it in range(1, n_iterations + 1):
        loss, grad = loss_and_gradient(x)
        x = x - learning_rate * grad

        if exploss is None:
            exploss = loss
        else:
            exploss = 0.95 * exploss + 0.05 * loss
        losses.append(exploss)
    return x, losses
