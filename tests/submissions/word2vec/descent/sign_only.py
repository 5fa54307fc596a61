r"""Only the signs of the gradient are used.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.sign_only"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * np.where(g > 0, 1, -1)
    return theta, losses
