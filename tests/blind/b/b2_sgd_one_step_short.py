"""Makes only n_iterations - 1 steps: the last loss is recorded, but the step after it is left out.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    while True:
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        if len(losses) >= n_iterations:
            break
        theta = theta - learning_rate * grad
    return theta, losses
