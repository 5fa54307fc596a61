"""Right: copies theta once, then steps in place on its own copy, handing a fresh copy to the loss each time; losses go into a preallocated list.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    mine = np.array(theta, dtype=float, copy=True)
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(mine.copy())
        mine += -learning_rate * gradient
    return mine, losses
