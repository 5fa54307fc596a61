"""The learning rate falls linearly to nearly zero over the iterations, as in word2vec.c, instead of staying constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for done in range(n_iterations):
        alpha = max(learning_rate * (1 - done / (n_iterations + 1)), learning_rate * 1e-4)
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - alpha * gradient
    return theta, losses
