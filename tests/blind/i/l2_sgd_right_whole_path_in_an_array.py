"""Right: allocates the whole path of theta at once, fills it row by row, and returns a copy of its last row.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""

    path = np.empty((n_iterations + 1,) + np.shape(theta))
    losses = np.empty(n_iterations)
    path[0] = theta
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(path[t])
        np.subtract(path[t], learning_rate * gradient, out=path[t + 1, ...])
    return path[-1].copy(), losses.tolist()
