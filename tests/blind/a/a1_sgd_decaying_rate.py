"""The learning rate shrinks like eta / (1 + t) instead of being constant, so all steps after the first are too short.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Robbins-Monro: steps must get smaller."""
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate / (t + 1) * g
    return theta, losses
