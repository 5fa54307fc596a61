r"""A smoothed loss, for a nicer curve.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_smoothed"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(0.9 * losses[-1] + 0.1 * loss if losses else loss)
        theta = theta - learning_rate * g
    return theta, losses
