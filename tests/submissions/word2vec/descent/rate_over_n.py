r"""The rate is divided by the number of iterations.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.rate_over_n"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    step = learning_rate / n_iterations
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - step * g
    return theta, losses
