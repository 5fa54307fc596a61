"""To leave the given theta as it is, the student steps from it in every iteration: new = theta - rate * g(new), so the steps do not add up. The first step is right.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    new_theta = theta.copy()
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(new_theta)
        losses.append(loss)
        new_theta = theta - learning_rate * gradient
    return new_theta, losses
