"""Returns the theta with the lowest loss seen instead of the last one.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    best, best_loss, losses = theta.copy(), np.inf, []
    current = theta.copy()
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:
            best, best_loss = current, loss
        current = current - learning_rate * grad
    return best, losses
