"""Keeps the whole path of theta in one array with an axis for the time, and returns a copy of its last entry.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    path = np.empty((n_iterations + 1, *np.shape(theta)))
    losses = np.empty(n_iterations)
    path[0] = theta
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(path[t])
        path[t + 1] = path[t] - learning_rate * gradient
    return path[-1].copy(), losses.tolist()
