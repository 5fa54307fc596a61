"""Evaluates and records the loss after each step (with a second call an iteration) instead of before it; theta is right unless the function draws its own words, when the second call also shifts the draws.
---
verdict = "wrong"
function = "sgd"
outputs = "losses, theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        _, grad = loss_and_gradient(theta)
        theta = theta - learning_rate * grad
        loss, _ = loss_and_gradient(theta)
        losses.append(loss)
    return theta, losses
