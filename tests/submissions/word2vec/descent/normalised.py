r"""The gradient is divided by its length.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.normalised"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g / np.sqrt(np.sum(g * g))
    return theta, losses
