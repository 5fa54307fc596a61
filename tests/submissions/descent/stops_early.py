r"""Stops after two steps, because the plot was flat from there.

---
lost = { sgd = 7.5 }
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
        if t == 1:
            break
    return theta, losses
