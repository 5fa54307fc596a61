r"""Loss and gradient are computed once, before the loop.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.losses_all_the_same", "sgd.stale_gradient"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    loss, g = loss_and_gradient(theta)
    for t in range(n_iterations):
        losses.append(loss)
        theta = theta - learning_rate * g
    return theta, losses
