"""Right: a generator receives gradients by send() and yields the next theta; the driver asks for one loss and gradient an iteration.
---
verdict = "right"
"""


def descent(theta, learning_rate):
    while True:
        gradient = yield theta
        theta = theta - learning_rate * gradient


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    walker = descent(np.array(theta), learning_rate)
    here = next(walker)
    losses = list()
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(here)
        losses += [loss]
        here = walker.send(gradient)
    walker.close()
    return here, losses
