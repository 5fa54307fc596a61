"""The returned values are right, but theta -= ... changes the array that the caller handed over (np.asarray makes no copy).
---
verdict = "wrong"
function = "sgd"
outputs = "arguments"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.asarray(theta)
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(theta)
        theta -= learning_rate * gradient
    return theta, losses
