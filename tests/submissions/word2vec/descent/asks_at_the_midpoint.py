r"""The gradient of the midpoint, with one of the start of the step.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.asks_elsewhere"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, dtype=float), []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(float(loss))
        half = theta - learning_rate / 2 * gradient
        theta = theta - learning_rate * loss_and_gradient(half)[1]
    return theta, losses
