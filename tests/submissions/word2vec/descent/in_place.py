r"""theta -= ... on the array that was given.

---
lost = { sgd = 1.0 }
diagnosis = ["sgd.in_place"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * g
    return theta, losses
