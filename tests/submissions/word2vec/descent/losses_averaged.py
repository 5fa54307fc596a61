r"""Running means of the losses.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_averaged"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, total = [], 0.0
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        total += loss
        losses.append(total / (t + 1))
        theta = theta - learning_rate * g
    return theta, losses
