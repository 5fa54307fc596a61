"""The list holds exponentially smoothed losses, 0.95 old + 0.05 new, as printed while training in a course's starter code,
and not the losses themselves. Shows from the second iteration on; theta is right.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    smooth = None
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        theta = theta - learning_rate * grad
        smooth = loss if smooth is None else 0.95 * smooth + 0.05 * loss
        losses.append(smooth)
    return np.array(theta), losses
