r"""range(n + 1), with as many losses.

---
lost = { sgd = 7.5 }
diagnosis = ["sgd.one_too_many"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations + 1):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
    return theta, losses
