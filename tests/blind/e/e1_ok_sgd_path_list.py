"""Right: keeps the whole path of thetas in a list, preallocates the losses and turns them into a list at the end.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    path = [theta + 0.0]
    losses = np.empty(n_iterations)
    for t in range(n_iterations):
        losses[t], g = loss_and_gradient(path[t])
        path.append(path[t] - g * learning_rate)
    return path[-1], losses.tolist()
