"""Lets the learning rate fall linearly from learning_rate to zero over the iterations, as word2vec's C program does, instead of keeping it constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = np.array(theta, dtype=float)
    losses = []
    for t in range(n_iterations):
        alpha = learning_rate * (1 - t / n_iterations)
        loss, g = loss_and_gradient(x)
        losses.append(loss)
        x = x - alpha * g
    return x, losses
