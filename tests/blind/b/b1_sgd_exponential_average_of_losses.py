"""Records an exponentially smoothed loss, 0.95 times the old average plus 0.05 times the new loss, instead of the loss itself.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    exploss, losses = None, []
    for it in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        theta = theta - learning_rate * grad
        if not exploss:
            exploss = loss
        else:
            exploss = 0.95 * exploss + 0.05 * loss
        losses.append(exploss)
    return theta, losses
