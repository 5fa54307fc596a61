"""Returns the theta with the smallest loss that was seen instead of the last one. The best one seen is never the one after the last step, so theta is wrong by one step at least, and far off when the loss rises.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    best_loss, best_theta = np.inf, theta.copy()
    current = theta.copy()
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:                 # keep a checkpoint, steps may be too large
            best_loss, best_theta = loss, current.copy()
        current = current - learning_rate * gradient
    return best_theta, losses
