"""Returns the theta with the lowest loss seen instead of the theta after the last step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, best, best_loss = [], theta.copy(), np.inf
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        if loss < best_loss:
            best, best_loss = theta.copy(), loss
        theta = theta - learning_rate * gradient
    return best, losses
