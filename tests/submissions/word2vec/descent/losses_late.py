r"""The loss of the round before is kept.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_late"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, before = [], None
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss if before is None else before)
        before = loss
        theta = theta - learning_rate * g
    return theta, losses
