r"""Stops as soon as the loss rises, and returns the losses up to there.

---
lost = { sgd = 7.5 }
diagnosis = ["sgd.stops_at_a_rise"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        if losses and loss > losses[-1]:
            break
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
