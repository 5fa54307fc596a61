r"""The last loss, as often as there are iterations.

---
lost = { sgd = 3.0 }
diagnosis = ["sgd.losses_all_the_same"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        theta = theta - learning_rate * g
    return theta, [loss] * n_iterations
