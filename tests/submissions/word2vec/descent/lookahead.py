r"""Nesterov's momentum.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.lookahead", "sgd.momentum"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    speed = 0 * theta
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta - 0.9 * speed)
        losses.append(loss)
        speed = 0.9 * speed + learning_rate * g
        theta = theta - speed
    return theta, losses
