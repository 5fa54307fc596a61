"""The learning rate falls linearly to zero over the iterations, as in the original word2vec program, though the step is to have a constant rate.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    position, losses = np.array(theta, dtype=float), []
    for t in range(n_iterations):
        rate = learning_rate * (1 - t / n_iterations)
        loss, gradient = loss_and_gradient(position)
        losses += [loss]
        position = position - rate * gradient
    return position, losses
