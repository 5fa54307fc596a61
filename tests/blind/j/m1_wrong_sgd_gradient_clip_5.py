"""Entries of the gradient are clipped to +-5, by which large steps become too short.
---
verdict = "wrong"
function = "sgd"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta), []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * np.clip(gradient, -5, 5)
    return theta, losses
