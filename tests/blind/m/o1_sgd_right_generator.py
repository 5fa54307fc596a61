"""The walk is a generator that yields loss and next theta; the function only collects from it.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def walk(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = theta.copy(), []
    # range stands first: zip must not ask the generator once more at the end
    for _, (loss, theta) in zip(range(n_iterations), walk(loss_and_gradient, theta, learning_rate)):
        losses.append(loss)
    return theta, losses
