r"""The rate is divided by the number of the step.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.rate_decays"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(1, n_iterations + 1):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - g * learning_rate / t
    return theta, losses
