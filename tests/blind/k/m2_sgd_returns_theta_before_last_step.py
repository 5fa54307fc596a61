"""The last entry of a history is returned in which every theta was noted before its step, so the last step is missing.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    thetas, losses = [], []
    current = theta.copy()
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(current)
        thetas.append(current)
        losses.append(loss)
        current = current - learning_rate * grad
    return thetas[-1], losses
