r"""The rate is halved when the loss rises.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.rate_cut_at_a_rise"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        if t and losses[-1] > losses[-2]:
            learning_rate = learning_rate / 2
        theta = theta - learning_rate * g
    return theta, losses
