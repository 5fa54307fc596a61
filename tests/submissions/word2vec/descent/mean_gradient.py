r"""The gradient is divided by the number of parameters.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.mean_gradient"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g / len(theta)
    return theta, losses
