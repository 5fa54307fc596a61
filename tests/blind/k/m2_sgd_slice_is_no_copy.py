"""theta[:] is taken for a copy, as with lists, and the steps are made in place: the given theta is changed (the returned numbers are right).
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta[:]
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * grad
    return theta, losses
