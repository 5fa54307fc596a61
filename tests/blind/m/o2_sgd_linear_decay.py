"""Lets the learning rate fall linearly to (almost) zero over the iterations, as word2vec.c does with alpha, where a constant rate is asked for: from the second step on theta is wrong, and so are the losses from the third.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta)
    losses = []
    starting_alpha = learning_rate
    for t in range(n_iterations):
        alpha = starting_alpha * max(1 - t / n_iterations, 0.0001)
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - alpha * grad
    return theta, losses
