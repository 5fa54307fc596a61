r"""The step is taken with the gradient of the round before.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.old_gradient"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, old = [], None
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * (g if old is None else old)
        old = g
    return theta, losses
