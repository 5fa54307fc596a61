"""Calls the function twice an iteration, once for the loss and once for the gradient. As it draws its own words, the gradient belongs to other draws than the loss, and nearly every loss and step comes from the wrong draw. With a function that draws nothing only the number of calls shows it.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    loss_of = lambda th: loss_and_gradient(th)[0]
    gradient_of = lambda th: loss_and_gradient(th)[1]

    losses = []
    for _ in range(n_iterations):
        losses.append(loss_of(theta))
        theta = theta - learning_rate * gradient_of(theta)
    return theta, losses
