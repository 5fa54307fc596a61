r"""The best point seen is returned.

---
lost = { sgd = 5.0 }
diagnosis = ["sgd.best_seen"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        if loss <= min(losses):
            best = theta
        theta = theta - learning_rate * g
    return best, losses
