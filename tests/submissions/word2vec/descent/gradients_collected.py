r"""The gradient is added up like the loss.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.gradients_collected"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    total = 0 * theta
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        total += g
        theta = theta - learning_rate * total
    return theta, losses
