"""Works in place on a copy of theta that keeps its integer type, so an integer start raises a casting error at the first step.
---
verdict = "wrong"
function = "sgd"
outputs = "crash"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * grad
    return theta, losses
