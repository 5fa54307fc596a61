"""Steps in place on the array that it was given, because np.asarray does not copy: the caller's theta is changed, and a read-only theta crashes.
---
verdict = "wrong"
function = "sgd"
outputs = "crash"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    params = np.asarray(theta)
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(params)
        losses.append(loss)
        params -= learning_rate * gradient
    return params, losses
