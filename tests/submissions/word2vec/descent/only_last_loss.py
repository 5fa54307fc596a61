r"""Only the last loss is returned.

---
lost = { sgd = 3.5 }
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        theta = theta - learning_rate * g
    return theta, loss
