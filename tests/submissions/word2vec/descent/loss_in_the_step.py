r"""The loss is subtracted.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.loss_in_the_step"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * loss
    return theta, losses
