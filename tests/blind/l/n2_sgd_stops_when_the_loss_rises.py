"""The loop ends as soon as the loss is larger than the one before, so that steps and losses are missing when the learning rate is large.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        if t > 0 and loss > losses[-2]:
            break  # diverges
        theta = theta - learning_rate * grad
    return theta, losses
