"""The steps are taken with -= on the array that was passed in. The results are right, but the caller's theta has moved along (and a read-only one makes it crash).
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * grad
    return theta, losses
