r"""A little of theta is subtracted as well.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.weight_decay"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * (g + 0.01 * theta)
    return theta, losses
