"""Unusual: one private copy of theta is changed in place, so the loss function is handed the same array object in every iteration.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    current = np.array(theta, dtype=float)
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(current)
        np.subtract(current, learning_rate * gradient, out=current)
    return current, losses
