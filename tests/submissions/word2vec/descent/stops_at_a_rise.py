r"""The step is taken, then a rise of the loss ends the loop.

---
lost = { sgd = 7.5 }
diagnosis = ["sgd.stops_at_a_rise"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
        if t and losses[-1] > losses[-2]:
            break
    return theta, losses
