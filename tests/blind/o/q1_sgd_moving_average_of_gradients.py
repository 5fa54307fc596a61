"""The step follows an exponential moving average of the gradients (momentum 0.9, dampening 0.1). Shows in theta from the first step, in the losses from the second.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations, momentum=0.9):
    velocity = np.zeros_like(theta)
    losses = []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        velocity = momentum * velocity + (1 - momentum) * grad
        theta = theta - learning_rate * velocity
    return theta, losses
