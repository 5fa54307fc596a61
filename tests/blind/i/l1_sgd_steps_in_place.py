"""Steps with -= on the array that was given, so that the caller's theta is changed (and an array that may only be read gives an error).
---
verdict = "wrong"
function = "sgd"
outputs = "arguments"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(theta)
        theta -= learning_rate * gradient
    return theta, losses
