"""Lets the learning rate fall linearly to zero as the original word2vec does, where the step is to stay constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    starting_alpha = learning_rate
    alpha = starting_alpha
    for step in range(n_iterations):
        alpha = max(starting_alpha * (1 - step / (n_iterations + 1)), starting_alpha * 1e-4)
        loss, g = loss_and_gradient(theta)
        theta = theta - alpha * g
        losses += [loss]
    return theta, losses
