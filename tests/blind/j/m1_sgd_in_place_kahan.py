"""A copy of theta is changed in place, with Kahan's compensation for what each step rounds off.
---
verdict = "right"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float)
    lost = np.zeros_like(theta)
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(theta)
        move = -learning_rate * gradient - lost
        new = theta + move
        lost = (new - theta) - move
        theta[...] = new
    return theta, losses
