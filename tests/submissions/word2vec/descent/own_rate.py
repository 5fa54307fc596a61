r"""The rate is always 0.01.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.own_rate"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - 0.01 * g
    return theta, losses
