r"""The best loss so far is kept.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_best_so_far"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta, float), []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(min(losses + [loss]))
        theta = theta - learning_rate * g
    return theta, losses
