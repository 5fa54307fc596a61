"""Believes that descent must descend: as soon as a loss is larger than the one before, it stops, with too few steps and too few losses.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    losses = []
    current = np.array(theta)
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if len(losses) > 1 and losses[-1] > losses[-2]:
            break  # diverging
        current = current - learning_rate * gradient
    return current, losses
