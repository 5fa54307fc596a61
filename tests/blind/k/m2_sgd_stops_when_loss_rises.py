"""The loop is left as soon as the loss is larger than the one before (early stopping), so fewer steps are made and fewer losses returned.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        if losses and loss > losses[-1]:
            break
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
