"""Right: keeps the start and the sum of all gradients seen, and always works out theta as start minus rate times sum.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    total = np.zeros(np.shape(theta))
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], g = loss_and_gradient(theta - learning_rate * total)
        total = total + g
    return theta - learning_rate * total, losses
