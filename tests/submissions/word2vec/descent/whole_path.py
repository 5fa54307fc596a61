r"""All thetas on the way are returned.

---
lost = { sgd = 5.5 }
diagnosis = ["sgd.whole_path"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, dtype=float), []
    path = [theta]
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(float(loss))
        theta = theta - learning_rate * gradient
        path.append(theta)
    return np.array(path), losses
