"""Right: an endless generator yields loss and next theta, and zip with a range cuts it off without asking for one more.
---
verdict = "right"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def walk(x):
        while True:
            loss, slope = loss_and_gradient(x)
            x = x + (-learning_rate) * slope
            yield loss, x

    losses, last = [], theta.copy()
    for _, (loss, last) in zip(range(n_iterations), walk(theta.copy())):
        losses.append(loss)
    return last, losses
