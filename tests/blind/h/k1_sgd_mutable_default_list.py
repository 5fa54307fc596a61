"""The list of the losses is a mutable default argument, so that a second call goes on with the list of the first one and changes what the first one returned. A single call is right.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations, losses=[]):
    theta = theta.copy()
    for step in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
