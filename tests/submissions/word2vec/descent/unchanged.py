r"""The steps are made in a copy that is not returned.

---
lost = { sgd = 5.0 }
diagnosis = ["sgd.unchanged"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    current = theta.copy()
    for t in range(n_iterations):
        loss, g = loss_and_gradient(current)
        losses.append(loss)
        current -= learning_rate * g
    return theta, losses
