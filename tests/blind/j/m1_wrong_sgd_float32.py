"""Theta is kept in float32 between the steps.
---
verdict = "wrong"
function = "sgd"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=np.float32)
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta.astype(float))
        losses.append(loss)
        theta -= (learning_rate * gradient).astype(np.float32)
    return theta.astype(float), losses
