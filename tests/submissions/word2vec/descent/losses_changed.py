r"""The losses are divided by the first one.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_changed"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
    losses = [x / losses[0] for x in losses]
    return theta, losses
