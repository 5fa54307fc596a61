"""theta[:] is taken for a copy, as it is for lists, and then changed in place, so the given theta changes. Shows when the argument is looked at after the call, or may only be read.
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = ""
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta[:]          # copy, so that the caller's theta stays as it is
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * grad
    return theta, losses
