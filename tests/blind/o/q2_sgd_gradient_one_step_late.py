"""The next loss and gradient are taken before theta is replaced by the new one, so every step but the first uses the place before. Shows in theta from the second step and in losses from the second entry.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    if n_iterations == 0:
        return theta.copy(), losses
    loss, gradient = loss_and_gradient(theta)
    for t in range(n_iterations):
        losses.append(loss)
        new_theta = theta - learning_rate * gradient
        if t + 1 < n_iterations:
            loss, gradient = loss_and_gradient(theta)
        theta = new_theta
    return theta, losses
