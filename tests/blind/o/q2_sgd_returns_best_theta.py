"""The theta with the smallest loss seen is returned instead of the last one. Shows in theta always, since the last theta's loss is never seen.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    current = theta.copy()
    best_theta, best_loss = current, np.inf
    losses = []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:
            best_theta, best_loss = current, loss
        current = current - learning_rate * grad
    return best_theta, losses
