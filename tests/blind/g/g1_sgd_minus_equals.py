"""Believes that theta -= step makes a new theta inside the function; it changes the caller's starting point (or raises, if that may only be read).
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * gradient
    return theta, losses
