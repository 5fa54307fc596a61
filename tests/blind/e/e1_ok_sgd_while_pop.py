"""Right: counts down, and unpacks the pair that loss_and_gradient returns by index from one stored call.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    remaining, losses = n_iterations, []
    current = theta.copy()
    while remaining:
        both = loss_and_gradient(current)
        losses += [both[0]]
        current = current - learning_rate * both[1]
        remaining = remaining - 1
    return current, losses
