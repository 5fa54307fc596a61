"""Records the exponentially smoothed loss 0.95 old + 0.05 new that a lecture's sgd prints, instead of the loss itself.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = theta
    losses = []
    exploss = None
    for it in range(n_iterations):
        loss, grad = loss_and_gradient(x)
        x = x - learning_rate * grad
        if not exploss:
            exploss = loss
        else:
            exploss = .95 * exploss + .05 * loss
        losses.append(exploss)
    return x, losses
