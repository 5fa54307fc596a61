r"""A running total of the losses.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_added_up"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, total = [], 0.0
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        total += loss
        losses.append(total)
        theta = theta - learning_rate * g
    return theta, losses
