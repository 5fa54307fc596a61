r"""theta is returned before the last step.

---
lost = { sgd = 5.0 }
diagnosis = ["sgd.one_too_few"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    new = theta
    for t in range(n_iterations):
        theta = new
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        new = theta - learning_rate * g
    return theta, losses
