r"""The gradient is scaled, and then the step once more.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.rate_twice"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        g = learning_rate * g
        theta = theta - learning_rate * g
    return theta, losses
