r"""The step is halved until the loss falls.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.searches_along_the_step"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, dtype=float), []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(float(loss))
        rate = learning_rate
        while loss_and_gradient(theta - rate * gradient)[0] > loss:
            rate /= 2
        theta = theta - rate * gradient
    return theta, losses
