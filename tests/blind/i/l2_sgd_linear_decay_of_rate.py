"""The learning rate falls linearly to zero over the iterations, as in the original word2vec program, though it should be constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""

    losses = []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        alpha = learning_rate * (1 - t / n_iterations)
        theta = theta - alpha * gradient
    return theta, losses
