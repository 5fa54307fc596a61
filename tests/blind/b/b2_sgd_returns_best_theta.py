"""Returns the theta at which the smallest loss was seen (the best before any step) instead of the theta after the last step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    best, best_loss, history = theta, float("inf"), []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        history.append(loss)
        if loss < best_loss:
            best, best_loss = theta, loss
        theta = theta - learning_rate * grad
    return best, history
