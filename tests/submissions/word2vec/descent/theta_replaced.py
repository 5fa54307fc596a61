r"""-= became = -.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.theta_replaced"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = -learning_rate * g
    return theta, losses
