r"""The loss is computed after the step.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_after"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        _, g = loss_and_gradient(theta)
        theta = theta - learning_rate * g
        losses.append(loss_and_gradient(theta)[0])
    return theta, losses
