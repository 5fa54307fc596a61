r"""insert(0, ...) instead of append(...).

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_reversed"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.insert(0, loss)
        theta = theta - learning_rate * g
    return theta, losses
