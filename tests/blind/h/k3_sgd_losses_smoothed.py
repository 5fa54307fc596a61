"""The losses that are returned are the exponential average 0.95 old + 0.05 new of the losses, as in the starter code of cs224n, instead of the losses themselves.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = np.array(theta, dtype=float)
    exploss = None
    losses = []
    for iteration in range(n_iterations):
        loss, grad = loss_and_gradient(x)
        exploss = loss if exploss is None else 0.95 * exploss + 0.05 * loss
        losses.append(exploss)
        x = x - learning_rate * grad
    return x, losses
