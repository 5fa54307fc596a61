"""Keeps the exponentially smoothed loss of the CS224n training loop (0.95 old + 0.05 new) because single losses are noisy; losses[t] is not the loss before step t.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    exploss = None
    x = theta.copy()
    for it in range(n_iterations):
        loss, grad = loss_and_gradient(x)
        x = x - learning_rate * grad
        if not exploss:
            exploss = loss
        else:
            exploss = .95 * exploss + .05 * loss
        losses.append(exploss)
    return x, losses
