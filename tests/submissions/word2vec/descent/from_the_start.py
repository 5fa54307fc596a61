r"""Every step starts from the first theta.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.from_the_start"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    start = theta.copy()
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = start - learning_rate * g
    return theta, losses
