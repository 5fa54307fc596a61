"""The list of losses is a default argument and is made only once, so a second call appends to the list of the first: its losses are too many, and the first result changes afterwards. The first call alone is right.
---
verdict = "wrong"
kind = "other"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations, losses=[]):
    theta = theta.copy()
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
