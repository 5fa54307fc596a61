"""The theta with the smallest loss seen is returned instead of the last one: the result of the last step is never among the candidates, and where the loss rises an early theta comes back.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    current = np.copy(theta)
    best_theta, best_loss = current, np.inf
    losses = []
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        if loss < best_loss:
            best_theta, best_loss = current, loss
        current = current - learning_rate * gradient
    return best_theta, losses
