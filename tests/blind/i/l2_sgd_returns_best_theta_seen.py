"""Returns the theta with the smallest recorded loss instead of the last one; as losses are taken before the steps, the theta after the last step is never returned.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""

    best_theta, best_loss = theta.copy(), float("inf")
    current = theta.copy()
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:  # checkpoint
            best_loss, best_theta = loss, current.copy()
        current = current - learning_rate * gradient
    return best_theta, losses
