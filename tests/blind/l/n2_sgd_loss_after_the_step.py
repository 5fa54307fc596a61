"""The function is called a second time after each step, and it is that later loss that goes into the list.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    losses = []
    for t in range(n_iterations):
        grad = loss_and_gradient(theta)[1]
        theta = theta - learning_rate * grad
        new_loss, _ = loss_and_gradient(theta)
        losses.append(new_loss)
    return theta, losses
