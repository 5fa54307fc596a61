r"""The counter of the loop goes up twice.

---
lost = { sgd = 7.5 }
diagnosis = ["sgd.every_other"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses, done = theta.copy(), [], 0
    while done < n_iterations:
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        done += 1
        theta = theta - learning_rate * gradient
        done += 1
    return theta, losses
