"""The learning rate falls linearly to zero over the iterations, as in word2vec's program, instead of staying constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * (1 - t / n_iterations) * g
    return theta, losses
