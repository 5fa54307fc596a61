"""The loss is evaluated again after the step and that one is recorded, so losses[t] is the loss after step t and the function is called twice (theta goes wrong only if the function draws its own words).
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for i in range(n_iterations):
        grad = loss_and_gradient(theta)[1]
        theta = theta - learning_rate * grad
        losses.append(loss_and_gradient(theta)[0])
    return theta, losses
