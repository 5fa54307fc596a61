r"""The length of the gradient is noted.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_of_gradients"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(np.linalg.norm(g))
        theta = theta - learning_rate * g
    return theta, losses
