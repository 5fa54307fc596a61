"""Returns the theta at which the smallest loss was seen instead of the theta after the last step; as the last one's loss is never asked for, it is never the one returned.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    best_loss, best_theta = float("inf"), theta.copy()
    current = theta.copy()
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:                 # keep the best parameters
            best_loss, best_theta = loss, current
        current = current - learning_rate * grad
    return best_theta, losses
