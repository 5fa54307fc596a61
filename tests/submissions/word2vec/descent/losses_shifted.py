r"""The first loss stands at place 1.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_shifted"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        if t + 1 < n_iterations:
            losses[t + 1] = loss
        theta = theta - learning_rate * g
    return theta, losses
