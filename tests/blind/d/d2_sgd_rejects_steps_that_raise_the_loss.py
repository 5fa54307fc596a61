"""Takes a step back when the loss has risen: theta returns to the last one and the recorded loss repeats the old one, so with large steps theta and losses stay where they were.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    last_theta, last_loss, last_gradient = theta.copy(), None, None
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        if last_loss is not None and loss > last_loss:
            theta, loss, gradient = last_theta, last_loss, last_gradient  # don't accept
        losses.append(loss)
        last_theta, last_loss, last_gradient = theta, loss, gradient
        theta = theta - learning_rate * gradient
    return theta, losses
