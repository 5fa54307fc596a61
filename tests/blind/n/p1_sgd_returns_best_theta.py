"""Returns the theta with the smallest loss seen before a step instead of the theta after the last step. The last step is always lost, and with steps so large that the loss rises an early theta comes back.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    current = np.array(theta)
    best, best_loss = current, np.inf
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:  # remember the best parameters
            best, best_loss = current, loss
        current = current - learning_rate * gradient
    return best, losses
