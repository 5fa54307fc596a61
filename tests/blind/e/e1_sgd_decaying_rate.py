"""Divides the learning rate by t + 1 in step t instead of keeping it constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta)
    losses = []
    t = 0
    while t < n_iterations:
        J, g = loss_and_gradient(theta)
        losses.append(J)
        eta = learning_rate / (t + 1)   # Robbins-Monro
        theta = theta - eta * g
        t += 1
    return theta, losses
