r"""The loss after the last step is kept as well.

---
lost = { sgd = 3.5 }
diagnosis = ["sgd.losses_number"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = [float(loss_and_gradient(theta)[0])]
    for _ in range(n_iterations):
        theta = theta - learning_rate * loss_and_gradient(theta)[1]
        losses.append(float(loss_and_gradient(theta)[0]))
    return theta, losses
