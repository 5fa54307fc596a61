r"""The rate is multiplied by the number of the step.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.rate_grows"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - (t + 1) * learning_rate * g
    return theta, losses
