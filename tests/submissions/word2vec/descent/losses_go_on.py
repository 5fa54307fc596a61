r"""The list of losses is the default of a parameter, so that it goes on in the next call.

---
lost = { sgd = 3.5 }
diagnosis = ["any.accumulates"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations, losses=[]):
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(float(loss))
        theta = theta - learning_rate * gradient
    return theta, losses
