r"""+ instead of -.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.ascent"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta + learning_rate * g
    return theta, losses
