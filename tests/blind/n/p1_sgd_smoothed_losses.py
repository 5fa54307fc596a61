"""The list holds a running average of the losses (0.95 old, 0.05 new), as some courses print it, and not the loss before each step. Shows with two iterations or more.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses, exploss = np.copy(theta), [], None
    for it in range(1, n_iterations + 1):
        loss, grad = loss_and_gradient(theta)
        theta = theta - learning_rate * grad
        if exploss is None:
            exploss = loss
        else:
            exploss = 0.95 * exploss + 0.05 * loss
        losses.append(exploss)
    return theta, losses
