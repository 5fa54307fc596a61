"""The step is alpha / m with m = len(theta), as in the well-known MATLAB course where the gradient is a sum over m examples. Shows in theta and later losses when theta has more than one entry.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    alpha = learning_rate
    m = len(theta)
    J_history = np.zeros(n_iterations)
    for it in range(n_iterations):
        J, grad = loss_and_gradient(theta)
        J_history[it] = J
        theta = theta - (alpha / m) * grad
    return theta, list(J_history)
