"""Right: keeps the whole trajectory of theta in one array and returns a copy of its last row.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    path = np.empty((n_iterations + 1, *theta.shape))
    path[0] = theta
    losses = [None] * n_iterations
    for t in range(n_iterations):
        losses[t], g = loss_and_gradient(path[t].copy())
        path[t + 1] = path[t] - learning_rate * g
    return path[-1].copy(), losses
