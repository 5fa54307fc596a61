"""Records an exponential moving average of the losses (0.95 old + 0.05 new) instead of the losses themselves.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""

    x = theta.copy()
    exploss = None
    losses = []

    for it in range(n_iterations):
        loss, grad = loss_and_gradient(x)
        x = x - learning_rate * grad
        if exploss is None:
            exploss = loss
        else:
            exploss = .95 * exploss + .05 * loss
        losses.append(exploss)

    return x, losses
