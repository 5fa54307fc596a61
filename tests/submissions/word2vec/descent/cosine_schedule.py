r"""The rate falls along a cosine.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.schedule"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, dtype=float), []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(float(loss))
        rate = learning_rate * (1 + np.cos(np.pi * t / n_iterations)) / 2
        theta = theta - rate * gradient
    return theta, losses
