"""Returns the theta with the smallest loss seen, as with checkpoints, and not the one after the last step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    current = np.array(theta, copy=True)
    best_theta, best_loss = current, np.inf
    losses = []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:
            best_loss, best_theta = loss, current
        current = current - learning_rate * grad
    return best_theta, losses
