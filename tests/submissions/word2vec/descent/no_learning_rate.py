r"""The learning rate is not used.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.no_learning_rate"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - g
    return theta, losses
