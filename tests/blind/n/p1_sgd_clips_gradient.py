"""Gradients with a norm above 5 are shortened to 5, which nobody asked for. Shows only if a gradient is that long, above all with steps so large that the loss rises.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        # keep it from exploding
        norm = np.linalg.norm(grad)
        if norm > 5.0:
            grad = grad * (5.0 / norm)
        theta = theta - learning_rate * grad
    return theta, losses
