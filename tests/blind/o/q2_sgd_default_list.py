"""losses is a default argument and so the same list in every call: a second call goes on with the losses of the first. Shows in losses from the second call on, also in the list that the first one returned.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations, losses=[]):
    x = theta + 0.0
    for _ in range(n_iterations):
        f, g = loss_and_gradient(x)
        losses.append(f)
        x = x - learning_rate * g
    return x, losses
