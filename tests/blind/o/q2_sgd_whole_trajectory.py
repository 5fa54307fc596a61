"""Right: stores all places in one array of n_iterations + 1 rows and the losses in another, and returns the last row and the list.
---
verdict = "right"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    path = np.empty((n_iterations + 1, *np.shape(theta)))
    seen = np.empty(n_iterations)
    path[0] = theta
    for t in range(n_iterations):
        seen[t], gradient = loss_and_gradient(path[t])
        path[t + 1] = path[t] - learning_rate * gradient
    return path[-1].copy(), seen.tolist()
