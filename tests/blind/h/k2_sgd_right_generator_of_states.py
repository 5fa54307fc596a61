"""Unusual: a generator yields the loss and the next theta of every step, and the function only collects what it yields.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def walk(here):
        for _ in range(n_iterations):
            loss, gradient = loss_and_gradient(here)
            here = here - learning_rate * gradient
            yield loss, here

    losses, last = [], theta.copy()
    for loss, last in walk(last):
        losses.append(loss)
    return last, losses
