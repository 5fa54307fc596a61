"""Unusual: the whole trajectory is kept in one preallocated array with a row a step, the losses in a second one, and the last row is returned.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    path = np.empty((n_iterations + 1,) + np.shape(theta))
    path[0] = theta
    losses = np.empty(n_iterations)
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(path[t])
        np.multiply(gradient, -learning_rate, out=path[t + 1])
        path[t + 1] += path[t]
    return path[-1].copy(), losses.tolist()
