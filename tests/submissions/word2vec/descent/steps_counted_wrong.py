r"""Two steps too many, their losses are cut off.

---
lost = { sgd = 5.0 }
diagnosis = ["sgd.steps_counted_wrong"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations + 2):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
    losses = losses[:n_iterations]
    return theta, losses
