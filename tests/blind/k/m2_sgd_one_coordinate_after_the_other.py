"""The coordinates are moved one after the other, each with the gradient at the theta whose earlier coordinates have already moved.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for t in range(n_iterations):
        for i in range(theta.size):
            loss, grad = loss_and_gradient(theta)
            if i == 0:
                losses.append(loss)
            theta.flat[i] -= learning_rate * grad.flat[i]
    return theta, losses
