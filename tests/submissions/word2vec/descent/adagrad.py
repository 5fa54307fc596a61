r"""Each gradient is divided by the root of the squares so far.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.adaptive"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, squares = [], 0
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        squares = squares + g**2
        theta = theta - learning_rate * g / (np.sqrt(squares) + 1e-8)
    return theta, losses
