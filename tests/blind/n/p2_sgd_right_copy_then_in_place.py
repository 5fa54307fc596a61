"""Works in place, but on its own copy of theta, with np.subtract and out=; the losses go into an array that is turned into a list at the end.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float, copy=True)
    losses = np.zeros(n_iterations)
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(theta)
        np.subtract(theta, learning_rate * gradient, out=theta)
    return theta, losses.tolist()
