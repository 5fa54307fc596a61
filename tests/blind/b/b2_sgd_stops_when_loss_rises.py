"""Stops as soon as the loss is larger than the one before, so there are fewer than n_iterations losses and steps when the loss is noisy or the rate is large.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for i in range(n_iterations):
        J, dJ = loss_and_gradient(theta)
        losses.append(J)
        if i > 0 and losses[-1] > losses[-2]:
            break
        theta = theta - learning_rate * dJ
    return theta, losses
