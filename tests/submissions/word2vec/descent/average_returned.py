r"""The mean of all points is returned.

---
lost = { sgd = 5.0 }
diagnosis = ["sgd.average_returned"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, points = [], []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
        points.append(theta)
    return np.mean(points, axis=0), losses
