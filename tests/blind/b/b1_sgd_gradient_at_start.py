"""Evaluates loss and gradient always at the starting theta, because the updated copy has another name than the one passed to the function.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    new_theta = np.array(theta, dtype=float)
    losses = []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        new_theta -= learning_rate * grad
    return new_theta, losses
