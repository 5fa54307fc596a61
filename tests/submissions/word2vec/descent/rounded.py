r"""theta is rounded to two decimals after each step.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.rounded_inside"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, dtype=float), []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(float(loss))
        theta = np.round(theta - learning_rate * gradient, 2)
    return theta, losses
