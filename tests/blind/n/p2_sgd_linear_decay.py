"""Lets the learning rate fall linearly to zero, as word2vec.c does; it has to be constant. Wrong from the second step on.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = np.array(theta), []
    for t in range(n_iterations):
        alpha = learning_rate * max(1.0 - t / n_iterations, 1e-4)
        loss, grad = loss_and_gradient(theta)
        losses.append(float(loss))
        theta = theta - alpha * grad
    return theta, losses
