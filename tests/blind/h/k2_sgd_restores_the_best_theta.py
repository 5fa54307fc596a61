"""The theta with the lowest loss seen is returned instead of the last one, like restore_best_weights of Keras; the theta after the last step is never even looked at.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    current = theta.copy()
    best_loss, best_theta = float("inf"), current
    losses = []
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:
            best_loss, best_theta = loss, current.copy()
        current = current - learning_rate * gradient
    return best_theta, losses
