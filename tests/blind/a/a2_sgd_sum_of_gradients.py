"""Right: keeps the sum of all gradients and computes theta as start - eta * sum before each call.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    start = np.array(theta, dtype=float)
    summed = np.zeros(start.shape)
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(start - learning_rate * summed)
        losses.append(loss)
        summed = summed + gradient
    return start - learning_rate * summed, losses
