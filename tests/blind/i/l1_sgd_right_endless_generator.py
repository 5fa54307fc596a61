"""Right: an endless generator yields the loss and the next theta, and islice takes as many steps as wanted.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

from itertools import islice


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def steps(here):
        while True:
            loss, gradient = loss_and_gradient(here)
            here = here - learning_rate * gradient
            yield loss, here

    final, losses = np.array(theta, copy=True), []
    for loss, final in islice(steps(final), n_iterations):
        losses.append(loss)
    return final, losses
