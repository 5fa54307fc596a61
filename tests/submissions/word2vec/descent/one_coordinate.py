r"""One parameter after the other.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.one_coordinate"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        i = t % theta.size
        theta[i] -= learning_rate * g[i]
    return theta, losses
